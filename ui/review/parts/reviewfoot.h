// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/reviewtext.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Rookery {

/// The foot of a review: where it saves to, and the one button that does, which says what it will do or why it cannot.
class ReviewFoot final : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewFoot(QWidget *parent = nullptr);

    void setPlace(const ReviewPlace &place);
    void setCounts(const SaveCounts &counts);
    void setSaving(bool isSaving);
    bool isSaveEnabled() const;

Q_SIGNALS:
    void previewRequested();
    void cancelRequested(); ///< of the review
    void stopRequested(); ///< of the save that runs
    void saveRequested();

private:
    void setUpButtons();
    void cancel();
    void showState();
    QString reasonNotToSave() const;

    QPushButton *m_preview;
    QLabel *m_where;
    QPushButton *m_cancel;
    QPushButton *m_save;
    ReviewPlace m_place;
    SaveCounts m_counts;
    bool m_isSaving = false;
    bool m_isStopping = false;
};

} // namespace Rookery
