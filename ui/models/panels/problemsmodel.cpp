// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/problemsmodel.h"

#include "async/background.h"
#include "async/deliver.h"
#include "text/problemtext.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace Rookery {

ProblemsModel::ProblemsModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
    for (OpenDocument *document : workspace.openDocuments())
        follow(document);
    connect(&workspace, &Workspace::opened, this, &ProblemsModel::follow);
}

void ProblemsModel::follow(OpenDocument *document)
{
    if (m_documents.contains(document))
        return; // it was open, and is shown again
    m_documents.append(document);
    connect(document, &OpenDocument::read, this, [this, document] { look(document); });
    connect(document, &QObject::destroyed, this, [this, document] { forget(document); });
    look(document);
}

void ProblemsModel::forget(OpenDocument *document)
{
    replace(document, {}, {});
    m_documents.removeOne(document);
    m_searched.remove(document);
}

void ProblemsModel::look(OpenDocument *document)
{
    const qint64 revision = document->buffer().revision();
    if (document->problem()) {
        m_searched.insert(document, revision);
        replace(document, document->id(), {*document->problem()});
        return;
    }
    if (!document->isRead() || m_searched.value(document, -1) == revision)
        return;
    m_searched.insert(document, revision);
    const DocumentBuffer buffer = document->buffer();
    deliver(inBackground([buffer] { return Result<QList<OddSpot>>(oddSpots(buffer.text())); }), document,
        [this, self = QPointer(this), document, revision](const Result<QList<OddSpot>> &found) {
            if (self && found)
                receive(document, revision, *found);
        });
}

void ProblemsModel::receive(OpenDocument *document, qint64 revision, const QList<OddSpot> &found)
{
    if (m_searched.value(document, -1) != revision)
        return; // a later text was read meanwhile
    QList<Spot> spots;
    for (const OddSpot &spot : found)
        spots.append(spot);
    replace(document, document->id(), spots);
}

void ProblemsModel::replace(const OpenDocument *document, const QString &id, const QList<Spot> &spots)
{
    const auto [first, count] = rowsOf(document);
    const int wanted = static_cast<int>(spots.size());
    const int kept = std::min(count, wanted);
    for (int n = 0; n < kept; ++n)
        m_problems[first + n] = {document, id, spots.at(n)};
    if (kept > 0)
        Q_EMIT dataChanged(index(first, 0), index(first + kept - 1, ColumnCount - 1));
    if (count > kept) {
        beginRemoveRows({}, first + kept, first + count - 1);
        m_problems.remove(first + kept, count - kept);
        endRemoveRows();
    } else if (wanted > kept) {
        beginInsertRows({}, first + kept, first + wanted - 1);
        for (int n = kept; n < wanted; ++n)
            m_problems.insert(first + n, {document, id, spots.at(n)});
        endInsertRows();
    }
    if (count != wanted)
        Q_EMIT countChanged(rowCount());
}

QPair<int, int> ProblemsModel::rowsOf(const OpenDocument *document) const
{
    int first = 0;
    int count = 0;
    const qsizetype place = m_documents.indexOf(document);
    for (const Problem &problem : m_problems) {
        first += m_documents.indexOf(problem.document) < place ? 1 : 0;
        count += problem.document == document ? 1 : 0;
    }
    return {first, count};
}

const ProblemsModel::Problem *ProblemsModel::problemAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_problems.at(index.row()) : nullptr;
}

QString ProblemsModel::documentId(const QModelIndex &index) const
{
    const Problem *problem = problemAt(index);
    return problem ? problem->id : QString();
}

TextPosition ProblemsModel::position(const QModelIndex &index) const
{
    const Problem *problem = problemAt(index);
    if (!problem)
        return {};
    if (const auto *error = std::get_if<Error>(&problem->spot))
        return error->position.value_or(TextPosition());
    return std::get<OddSpot>(problem->spot).position;
}

int ProblemsModel::errorCount() const
{
    return static_cast<int>(std::count_if(m_problems.cbegin(), m_problems.cend(),
        [](const Problem &problem) { return std::holds_alternative<Error>(problem.spot); }));
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    const Problem *problem = problemAt(index);
    if (!problem)
        return {};
    const auto *error = std::get_if<Error>(&problem->spot);
    const auto sentence = [&] {
        return error ? ProblemText::sentence(*error) : ProblemText::sentence(std::get<OddSpot>(problem->spot));
    };
    if (role == SignRole)
        return QVariant::fromValue(error ? Sign::Error : Sign::Warning);
    if (role == Qt::ToolTipRole && index.column() == Sentence)
        return sentence();
    if (index.column() == SignColumn && (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole))
        return error ? ProblemText::error() : ProblemText::warning();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Document: return problem->id;
    case Place: return ProblemText::place(position(index));
    case Sentence: return sentence();
    default: return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Document: return tr("Document");
    case Place: return tr("Line");
    case Sentence: return tr("Problem");
    default: return {};
    }
}

} // namespace Rookery
