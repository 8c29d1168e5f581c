// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace Rookery {

/// A field for each `$name` of a query, whose value is JSON. Names that go and come back have the value that they had.
class QueryParameters final : public QWidget
{
    Q_OBJECT

public:
    explicit QueryParameters(QWidget *parent = nullptr);

    void setNames(const QStringList &names); ///< hidden where there are none
    QList<QLineEdit *> fields() const; ///< in the order of the names
    /// An object; fails with InvalidJson, naming the parameter, and puts the focus into its field.
    Result<Json::Value> values() const;

Q_SIGNALS:
    void runRequested(); ///< Enter in a field

private:
    QFormLayout *m_form;
    QStringList m_names;
    QHash<QString, QString> m_texts; ///< of all names that there ever were
};

} // namespace Rookery
