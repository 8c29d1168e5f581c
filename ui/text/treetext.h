// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "workspace/documentstate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace Rookery {

/// What the tree of documents says.
class TreeText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::TreeText)

public:
    static QString allDocuments();
    static QString collection(const QString &name); ///< as it is; words for documents without one
    static QString idFromServer(); ///< in place of an id that the server will complete
    static QString notListed(const QString &place); ///< "Orders could not be listed"
    static QString more(qint64 remaining, int step); ///< remaining -1: not known
    static QString loading(qint64 wanted, qint64 total); ///< total -1: not known
    /// What is read of a row: its text, its state where it has one, and how many documents are in it.
    static QString accessible(const QString &text, DocumentState state, qint64 count);
    static QString reason(const Error &error); ///< why something could not be listed
    static QString countsAsOf(const QDateTime &time); ///< of a list that could not be asked for again
    static QString searching();
    static QString cancel();
    static QString found(qint64 count, bool isAll, const QString &prefix); ///< "12 documents start with …"
    static QString notFound(const QString &prefix);
};

} // namespace Rookery
