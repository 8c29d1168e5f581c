// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/closingrequest.h"

#include "workspace/saverun.h"

#include <QMessageBox>
#include <QPushButton>

namespace Rookery {

ClosingRequest::ClosingRequest(const QList<SessionTab *> &tabs, QWidget *window) : QObject(window), m_window(window)
{
    for (SessionTab *tab : tabs)
        m_tabs.append(tab);
}

void ClosingRequest::start()
{
    m_tabs.removeAll(nullptr);
    for (SessionTab *tab : std::as_const(m_tabs)) {
        if (tab->workspace().saveRun().isRunning()) {
            waitForSave(*tab);
            return;
        }
    }
    askAboutPending();
}

void ClosingRequest::waitForSave(SessionTab &tab)
{
    SaveRun &run = tab.workspace().saveRun();
    tab.showClosing();
    // Queued: the tab has shown the outcome before it goes.
    connect(&run, &SaveRun::finished, this, &ClosingRequest::start,
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    connect(&run, &SaveRun::failed, this, &QObject::deleteLater);
}

void ClosingRequest::askAboutPending()
{
    int count = 0;
    QStringList titles;
    QPointer<SessionTab> first;
    for (SessionTab *tab : std::as_const(m_tabs)) {
        const auto pending = static_cast<int>(tab->workspace().pending().count());
        if (pending == 0)
            continue;
        if (!first)
            first = tab;
        titles.append(tab->workspace().title());
        count += pending;
    }
    if (count == 0) {
        deleteLater();
        Q_EMIT agreed();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Close with pending changes"),
        tr("%n change(s) in %1 were not saved. Closing loses them.", nullptr, count).arg(titles.join(tr(", "))),
        QMessageBox::NoButton, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *review = question->addButton(tr("Review and save…"), QMessageBox::AcceptRole);
    QPushButton *lose
        = question->addButton(tr("Close and lose %n change(s)", nullptr, count), QMessageBox::DestructiveRole);
    question->setEscapeButton(question->addButton(tr("Keep open"), QMessageBox::RejectRole));
    question->setDefaultButton(review);
    connect(question, &QObject::destroyed, this, &QObject::deleteLater);
    connect(lose, &QPushButton::clicked, this, &ClosingRequest::agreed);
    connect(review, &QPushButton::clicked, this, [this, first] {
        if (first)
            Q_EMIT reviewRequested(first);
    });
    question->open();
}

} // namespace Rookery
