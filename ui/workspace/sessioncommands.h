// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <QStringList>
#include <QUndoCommand>

#include <optional>

namespace Rookery {

class Workspace;

/// A new document, pending.
class CreateDocument final : public QUndoCommand
{
public:
    CreateDocument(Workspace &workspace, QString id, QString collection, Json::Value body);
    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace; ///< owns the stack that this is on
    QString m_id;
    QString m_collection;
    Json::Value m_json; ///< as it was when it was undone
};

/// What one document of a session was before a command: to bring it back.
struct DocumentMemory
{
    QString id;
    std::optional<Json::Value> now; ///< nullopt: it was not there, or deleted
    bool wasNew = false;
};

/// Deletes documents, pending. They may be tracked or not, edited or new.
class RemoveDocuments final : public QUndoCommand
{
public:
    RemoveDocuments(Workspace &workspace, const QStringList &ids);
    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace; ///< owns the stack that this is on
    QList<DocumentMemory> m_before;
};

/// Takes back everything that is pending of documents.
class RevertDocuments final : public QUndoCommand
{
public:
    RevertDocuments(Workspace &workspace, const QStringList &ids);
    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace; ///< owns the stack that this is on
    QList<DocumentMemory> m_before;
};

/// Steps that several open documents took at once, each on its own undo stack: undone and done again together. A
/// document that went on by itself since is left as it is; failed() says so where it was edited.
class StepOfDocuments final : public QUndoCommand
{
public:
    /// The steps are the last ones of their documents, which are open.
    StepOfDocuments(Workspace &workspace, const QStringList &ids, const QString &what);
    void redo() override;
    void undo() override;

private:
    struct Step
    {
        QString id;
        quint64 number = 0; ///< of the document's EditText
    };
    OpenDocument *documentOf(const Step &step) const;

    Workspace &m_workspace; ///< owns the stack that this is on
    QList<Step> m_steps;
};

} // namespace Rookery
