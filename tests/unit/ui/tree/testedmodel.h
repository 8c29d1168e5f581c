// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "idserver.h"
#include "models/documenttreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Rookery::Testing {

/// A tree of documents that is checked at every step, and words for what it shows.
class TestedModel
{
public:
    explicit TestedModel(RequestExecutor &executor)
        : model(executor), m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        m_tester.setUseFetchMore(false);
        model.setLoadingDelay(std::chrono::milliseconds(0));
    }

    /// Refreshes and waits until nothing is under way.
    bool refresh()
    {
        QSignalSpy spy(&model, &DocumentTreeModel::stateChanged);
        model.refresh();
        return spy.wait() && settle();
    }
    bool settle()
    {
        for (int i = 0; i < 50; ++i)
            QTest::qWait(0);
        return true;
    }
    bool open(const QModelIndex &index)
    {
        model.fetchMore(index);
        return settle();
    }
    QModelIndex top(const QString &name) const { return below({}, name); }
    QModelIndex below(const QModelIndex &parent, const QString &text) const
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            if (model.index(row, 0, parent).data().toString() == text)
                return model.index(row, 0, parent);
        }
        return {};
    }
    QString rows(const QModelIndex &parent = {}) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(parent); ++row)
            texts.append(model.index(row, 0, parent).data().toString());
        return texts.join(QStringLiteral(", "));
    }
    QModelIndex last(const QModelIndex &parent) const { return model.index(model.rowCount(parent) - 1, 0, parent); }

    DocumentTreeModel model;

private:
    QAbstractItemModelTester m_tester;
};

inline DocumentRows::Kind kindOf(const QModelIndex &index)
{
    return index.data(DocumentRows::KindRole).value<DocumentRows::Kind>();
}

inline qint64 countOf(const QModelIndex &index)
{
    return index.data(DocumentRows::CountRole).toLongLong();
}

inline void fillShop(IdServer &server)
{
    server.putMany(QStringLiteral("orders/"), 1, 3, QStringLiteral("Orders"));
    server.putMany(QStringLiteral("orders/2026/"), 1, 2, QStringLiteral("Orders"));
    server.putMany(QStringLiteral("companies/"), 1, 2, QStringLiteral("Companies"));
}

} // namespace Rookery::Testing
