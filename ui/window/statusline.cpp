// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "session/documentstore.h"
#include "text/trackedtext.h"
#include "text/units.h"
#include "theme/stylesheet.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>
#include <QUrl>

namespace Rookery {

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    m_place = addPart();
    m_requests = addPart();
    m_meter = new QProgressBar(this);
    m_meter->setTextVisible(false);
    m_meter->setFixedSize(56, 6);
    m_meter->setAccessibleName(tr("Request budget"));
    addWidget(m_meter);
    m_cache = addPart();
    m_tracking = addPart();
    m_mode = addPart();
    m_concurrency = addPart();
    m_node = new QLabel(this);
    addPermanentWidget(m_node);
}

QLabel *StatusLine::addPart()
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    addWidget(label);
    return label;
}

void StatusLine::show(Workspace *workspace)
{
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_requests, m_meter, m_cache, m_tracking, m_mode, m_concurrency})
        part->setVisible(workspace);
    if (!workspace) {
        m_place->setText(tr("No session open"));
        m_node->setText(tr("Rookery %1").arg(QCoreApplication::applicationVersion()));
        return;
    }
    const SessionOptions &options = workspace->session().options();
    m_place->setText(workspace->title());
    showBudget(*workspace);
    m_cache->setText(
        options.noCaching ? tr("No caching") : tr("Cache: %n hit(s)", nullptr, workspace->session().cacheHits()));
    m_tracking->setText(options.noTracking
            ? tr("No tracking: for reading")
            : TrackedText::tracking(workspace->session().trackedDocuments().size(), false));
    const bool isClusterWide = options.transactionMode == TransactionMode::ClusterWide;
    m_mode->setText(TrackedText::mode(options.transactionMode));
    const bool isOptimistic = options.optimisticConcurrency != OptimisticConcurrencyMode::None;
    m_concurrency->setText(isClusterWide ? tr("Atomic guards") : TrackedText::concurrency(isOptimistic));
    showNode(*workspace);
}

void StatusLine::showBudget(Workspace &workspace)
{
    const Session &session = workspace.session();
    const int used = session.numberOfRequests();
    const int budget = *session.options().maxNumberOfRequestsPerSession;
    m_requests->setText(TrackedText::requests(used, budget));
    setStyleProperty(*m_requests, "role", used >= budget ? QStringLiteral("warning") : QString());
    m_meter->setRange(0, budget);
    m_meter->setValue(std::min(used, budget));
}

void StatusLine::showNode(Workspace &workspace)
{
    const QList<Activity> activities = workspace.store().activities();
    const auto answered = std::find_if(
        activities.crbegin(), activities.crend(), [](const Activity &each) { return each.isFinished && !each.error; });
    if (answered == activities.crend() || workspace.connection().kind == Connection::Kind::Sandbox) {
        m_node->setText(tr("In this program"));
        return;
    }
    const QString host = QUrl(answered->facts.address).authority();
    m_node->setText(tr("Node %1 · %2 · %3", "cluster tag, host, time of the last answer")
            .arg(answered->facts.node, host, durationText(answered->duration)));
}

} // namespace Rookery
