// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"

#include <QDialog>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Rookery {

class CollectionBox;
class DocumentPreview;
class IdChoice;
class StartChoice;
class Workspace;

/// What a new document is offered to begin with.
struct NewDocumentPreset
{
    QString collection = {}; ///< empty: that of `like`
    std::optional<Document> like = {}; ///< the selected document
    bool isClone = false; ///< begin like it
};

/// Asks for a new document's collection, id and fields. Opened with open(); sends no document: what was chosen is told
/// by createRequested(), and is a pending change.
class NewDocumentDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    NewDocumentDialog(Workspace &workspace, const NewDocumentPreset &preset, QWidget *parent);
    ~NewDocumentDialog() override;

    void done(int result) override;

Q_SIGNALS:
    void createRequested(const QString &id, const QString &collection, const Rookery::Json::Value &body);

private:
    void setUpForm();
    void setUpFoot(QBoxLayout &layout);
    void askForCollections();
    void showCollection(bool isSettled);
    void showStart();
    void showReadiness();
    void create();
    void createNow();

    Workspace &m_workspace;
    CollectionBox *m_collection;
    QLabel *m_collectionHint;
    IdChoice *m_id;
    StartChoice *m_start;
    DocumentPreview *m_preview;
    QPushButton *m_create;
    bool m_isCreating = false; ///< waits for the id
};

} // namespace Rookery
