// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/queryparameters.h"

#include "theme/fonts.h"

#include <QFormLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Rookery {

QueryParameters::QueryParameters(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(12, 4, 12, 4);
    m_form->setVerticalSpacing(4);
    hide();
}

void QueryParameters::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const QString &name : names) {
        auto *label = new QLabel(u'$' + name, this);
        label->setFont(monospaceFont(label->font()));
        auto *field = new QLineEdit(m_texts.value(name), this);
        field->setObjectName(name);
        field->setFont(monospaceFont(field->font()));
        field->setAccessibleName(tr("Parameter %1").arg(name));
        field->setPlaceholderText(tr("JSON: \"text\", 12, true"));
        label->setBuddy(field);
        connect(
            field, &QLineEdit::textChanged, this, [this, name](const QString &text) { m_texts.insert(name, text); });
        connect(field, &QLineEdit::returnPressed, this, &QueryParameters::runRequested);
        m_form->addRow(label, field);
    }
    setVisible(!names.isEmpty());
}

QList<QLineEdit *> QueryParameters::fields() const
{
    QList<QLineEdit *> fields;
    for (int row = 0; row < m_form->rowCount(); ++row)
        fields.append(qobject_cast<QLineEdit *>(m_form->itemAt(row, QFormLayout::FieldRole)->widget()));
    return fields;
}

Result<Json::Value> QueryParameters::values() const
{
    Json::Value object = Json::Value::emptyObject();
    for (const QString &name : m_names) {
        const Result<Json::Value> value = Json::parse(m_texts.value(name).toUtf8());
        if (!value) {
            findChild<QLineEdit *>(name)->setFocus();
            return Error::of(ErrorKind::InvalidJson,
                tr("The parameter $%1 has no value that is JSON: put text in double quotes.").arg(name));
        }
        object = object.withMember(name, *value);
    }
    return object;
}

} // namespace Rookery
