// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "review/reviewcontent.h"

#include <QDialog>

class QLabel;

namespace Rookery {

class DiffPane;
class Workspace;
struct LoadedDocuments;

/// What is on the server now, beside what is pending of a document. Only shows; changes nothing.
class TheirsWindow final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    TheirsWindow(Workspace &workspace, const QString &id, QWidget *parent);

private:
    void compare(const Result<LoadedDocuments> &theirs);

    Workspace &m_workspace;
    QString m_id;
    QLabel *m_note;
    DiffPane *m_pane;
    ReviewReader m_reader;
};

} // namespace Rookery
