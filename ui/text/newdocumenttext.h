// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "newdocument/idcheck.h"

#include <QCoreApplication>

namespace Rookery {

/// What is said while a new document is made.
class NewDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::NewDocumentText)

public:
    static QString collectionHint(bool isNew, bool isEmpty);
    static QString documents(qint64 count); ///< "830 documents"
    static QString check(const IdCheck &check); ///< what is known of an own id
    static QString hiLoFailure(const Error &error);
    static QString likeHint(qsizetype fields);
    static QString clipboardHint(qsizetype fields, qsizetype bytes);
    static QString clipboardFailure(const Error &error); ///< with line and column
    static QString createButton(const QString &id); ///< "Create orders/831-A"
};

} // namespace Rookery
