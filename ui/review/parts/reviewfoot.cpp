// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/parts/reviewfoot.h"

#include "theme/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace Rookery {

ReviewFoot::ReviewFoot(QWidget *parent)
    : QFrame(parent), m_preview(new QPushButton(tr("Preview request…"), this)), m_where(new QLabel(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_save(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    setMinimumHeight(52);
    row->addWidget(m_preview);
    row->addStretch();
    row->addWidget(m_where);
    row->addSpacing(8);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    setUpButtons();
    showState();
}

void ReviewFoot::setUpButtons()
{
    m_preview->setIcon(icon(Icon::Eye));
    m_preview->setFlat(true);
    m_preview->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_save->setIcon(icon(Icon::Save, &Tokens::onAccent));
    m_save->setDefault(true);
    m_save->setProperty("primary", true);
    connect(m_preview, &QPushButton::clicked, this, &ReviewFoot::previewRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewFoot::cancel);
    connect(m_save, &QPushButton::clicked, this, &ReviewFoot::saveRequested);
}

void ReviewFoot::setPlace(const ReviewPlace &place)
{
    m_place = place;
    showState();
}

void ReviewFoot::setCounts(const SaveCounts &counts)
{
    if (!m_isSaving) // while they are saved none is ready; the sentence keeps what was sent
        m_counts = counts;
    showState();
}

void ReviewFoot::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    m_isStopping = false;
    showState();
}

void ReviewFoot::cancel()
{
    if (!m_isSaving) {
        Q_EMIT cancelRequested();
        return;
    }
    m_isStopping = true;
    showState();
    Q_EMIT stopRequested();
}

bool ReviewFoot::isSaveEnabled() const
{
    return m_save->isEnabled();
}

QString ReviewFoot::reasonNotToSave() const
{
    if (m_isStopping)
        return tr("Stopping, unless it is sent already…");
    if (m_isSaving)
        return ReviewText::saving(m_counts);
    if (!m_place.lockedBecause.isEmpty())
        return m_place.lockedBecause;
    return m_counts.total() == 0 ? tr("Tick what to save.") : QString();
}

void ReviewFoot::showState()
{
    const QString reason = reasonNotToSave();
    m_save->setText(ReviewText::saveButton(m_counts));
    m_save->setEnabled(reason.isEmpty());
    m_where->setText(reason.isEmpty() ? ReviewText::place(m_place) : reason);
    m_cancel->setText(m_isSaving ? tr("Stop saving") : tr("Cancel"));
    m_cancel->setEnabled(!m_isStopping);
}

} // namespace Rookery
