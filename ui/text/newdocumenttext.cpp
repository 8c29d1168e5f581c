// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/newdocumenttext.h"

#include "text/units.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rookery {

QString NewDocumentText::collectionHint(bool isNew, bool isEmpty)
{
    if (isEmpty)
        return tr("Without a collection, a document is listed under @empty and has its own ID.");
    return isNew ? tr("This makes a new collection. It cannot change after the first save.")
                 : tr("A name not used so far makes a new collection. It cannot change after the first save.");
}

QString NewDocumentText::documents(qint64 count)
{
    if (count > std::numeric_limits<int>::max())
        return tr("%1 documents").arg(QLocale().toString(count));
    return count == 1 ? tr("1 document") : tr("%1 documents").arg(QLocale().toString(count));
}

QString NewDocumentText::check(const IdCheck &check)
{
    switch (check.state()) {
    case IdCheck::State::Empty: return tr("An ID is needed.");
    case IdCheck::State::TooLong:
        return tr("An ID has at most 512 bytes. This one has %1.").arg(check.id().toUtf8().size());
    case IdCheck::State::EndsOpen:
        return tr("The server would complete an ID that ends with %1. Write the whole ID.").arg(check.id().back());
    case IdCheck::State::InSession: return tr("This session has that document already.");
    case IdCheck::State::OnServer: return tr("The server has that document already. Open it to edit it.");
    case IdCheck::State::Asking: return tr("as typed; looking whether it is taken…");
    case IdCheck::State::Unknown:
        return tr("as typed; whether it is taken could not be asked: %1")
            .arg(check.error() ? check.error()->message : QString());
    case IdCheck::State::Free: return tr("as typed, not taken");
    }
    return {};
}

QString NewDocumentText::hiLoFailure(const Error &error)
{
    return tr("No ID could be reserved: %1").arg(error.message);
}

QString NewDocumentText::likeHint(qsizetype fields)
{
    return tr("The selected document as it is now, %n field(s). Metadata stays behind, except @collection.", nullptr,
        static_cast<int>(fields));
}

QString NewDocumentText::clipboardHint(qsizetype fields, qsizetype bytes)
{
    return tr("Valid JSON, %n field(s), %1. Its @metadata is left out.", nullptr, static_cast<int>(fields))
        .arg(byteText(bytes));
}

QString NewDocumentText::clipboardFailure(const Error &error)
{
    if (!error.position)
        return error.message;
    return tr("Line %1, column %2: %3").arg(error.position->line).arg(error.position->column).arg(error.message);
}

QString NewDocumentText::createButton(const QString &id)
{
    return id.isEmpty() ? tr("Create document") : tr("Create %1").arg(id);
}

} // namespace Rookery
