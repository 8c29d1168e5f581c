// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QPointF;
class QWidget;

/// Events as a window system and an input method send them.
namespace Rookery {

class JsonEditor;

/// The document that most tests edit.
inline const QByteArray order = R"({
  "Company": "companies/85-A",
  "Name": "Käse 😀",
  "Lines": [
    {
      "Product": "products/11-A",
      "Quantity": 12
    },
    {
      "Product": "products/42-A",
      "Quantity": 10
    }
  ]
})";

void press(QWidget &widget, int key, Qt::KeyboardModifiers modifiers, const QString &text = {});
void typeText(QWidget &widget, const QString &text);
void preedit(QWidget &widget, const QString &text);
void commit(QWidget &widget, const QString &text, const QString &next = {});
void drop(JsonEditor &editor, const QString &text, const QPointF &where);
void paste(JsonEditor &editor, const QString &text);
void openAt(JsonEditor &editor, qsizetype offset);

} // namespace Rookery
