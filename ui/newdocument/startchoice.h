// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "newdocument/documentstart.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace Rookery {

class ChoiceRow;

/// What a new document begins with: nothing, the fields of another, or the text of the clipboard.
class StartChoice final : public QWidget
{
    Q_OBJECT

public:
    /// `like` is offered where there is one.
    StartChoice(const std::optional<Document> &like, QWidget *parent);

    void chooseLike();
    /// nullopt: the chosen start is none, and says why in its row.
    const std::optional<DocumentStart> &start() const;

Q_SIGNALS:
    void changed();

private:
    void setUpEmpty();
    void setUpLike(const Document &like);
    void setUpClipboard();
    void readClipboard();
    ChoiceRow *addRow(const QString &name, const QString &hint);

    QButtonGroup *m_group;
    std::optional<DocumentStart> m_emptyStart = DocumentStart{};
    std::optional<DocumentStart> m_likeStart;
    std::optional<DocumentStart> m_clipboardStart;
    ChoiceRow *m_empty = nullptr;
    ChoiceRow *m_like = nullptr; ///< where there is one
    ChoiceRow *m_clipboard = nullptr;
};

} // namespace Rookery
