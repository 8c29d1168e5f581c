// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "session/documentstore.h"
#include "text/trackedtext.h"
#include "text/units.h"
#include "theme/icons.h"
#include "theme/stylesheet.h"
#include "widgets/signlabel.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QUrl>

#include <algorithm>

namespace Rookery {

namespace {

constexpr int partMargin = 8;

const Activity *latestFinished(const QList<Activity> &activities)
{
    const auto latest
        = std::find_if(activities.crbegin(), activities.crend(), [](const Activity &each) { return each.isFinished; });
    return latest == activities.crend() ? nullptr : &*latest;
}

/// Whether the place is there, as far as the last answer tells.
QIcon signOf(const Workspace &workspace, const QList<Activity> &activities)
{
    if (workspace.connection().kind == Connection::Kind::Sandbox)
        return icon(Icon::Sandbox);
    const Activity *latest = latestFinished(activities);
    if (!latest)
        return icon(Icon::Connection);
    const bool isAway = latest->error && latest->error->kind == ErrorKind::Unreachable;
    return isAway ? icon(Icon::Offline, &Tokens::sWarn) : icon(Icon::CheckCircle, &Tokens::sNew);
}

} // namespace

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    m_place = addPart();
    addBudget();
    m_cache = addPart();
    m_cache->setSign(icon(Icon::Cache));
    m_tracking = addPart();
    m_mode = addPart();
    m_concurrency = addPart();
    m_node = new SignLabel(partMargin, this);
    m_node->setSign(icon(Icon::Cluster));
    addPermanentWidget(m_node);
}

SignLabel *StatusLine::addPart()
{
    auto *label = new SignLabel(partMargin, this);
    addWidget(label);
    m_parts.append(label);
    return label;
}

void StatusLine::addBudget()
{
    m_budget = new QWidget(this);
    m_requests = new QLabel(m_budget);
    m_meter = new QProgressBar(m_budget);
    m_meter->setTextVisible(false);
    m_meter->setFixedSize(56, 6);
    m_meter->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // or all of the line's free space is its
    m_meter->setAccessibleName(tr("Request budget"));
    auto *row = new QHBoxLayout(m_budget);
    row->setContentsMargins(partMargin, 0, partMargin, 0);
    row->setSpacing(6);
    row->addWidget(m_requests);
    row->addWidget(m_meter);
    addWidget(m_budget);
    m_parts.append(m_budget);
}

/// A hairline behind each part.
void StatusLine::paintEvent(QPaintEvent *event)
{
    QStatusBar::paintEvent(event);
    QPainter painter(this);
    painter.setPen(tokensOf(palette()).line2);
    for (const QWidget *part : std::as_const(m_parts)) {
        const int x = layoutDirection() == Qt::RightToLeft ? part->x() - 1 : part->geometry().right() + 1;
        if (part->isVisible())
            painter.drawLine(x, 5, x, height() - 5);
    }
}

void StatusLine::show(Workspace *workspace)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_budget, m_cache, m_tracking, m_mode, m_concurrency})
        part->setVisible(workspace);
    if (!workspace) {
        m_place->setSign(icon(Icon::Info));
        m_place->setText(tr("No session open"));
        m_node->setText(tr("Rookery %1").arg(QCoreApplication::applicationVersion()));
        return;
    }
    const SessionOptions &options = workspace->session().options();
    const QList<Activity> activities = workspace->store().activities();
    m_place->setSign(signOf(*workspace, activities));
    m_place->setText(workspace->title());
    showBudget(*workspace);
    m_cache->setText(options.noCaching ? tr("No caching") : TrackedText::cacheHits(workspace->session().cacheHits()));
    m_tracking->setText(options.noTracking ? tr("No tracking: for reading")
                                           : TrackedText::tracking(workspace->session().trackedCount(), false));
    const bool isClusterWide = options.transactionMode == TransactionMode::ClusterWide;
    m_mode->setText(TrackedText::mode(options.transactionMode));
    const bool isOptimistic = options.optimisticConcurrency != OptimisticConcurrencyMode::None;
    m_concurrency->setText(isClusterWide ? tr("Atomic guards") : TrackedText::concurrency(isOptimistic));
    showNode(*workspace, activities);
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

void StatusLine::showNode(const Workspace &workspace, const QList<Activity> &activities)
{
    if (workspace.connection().kind == Connection::Kind::Sandbox) {
        m_node->setText(tr("In this program"));
        return;
    }
    const auto answered = std::find_if(
        activities.crbegin(), activities.crend(), [](const Activity &each) { return each.isFinished && !each.error; });
    if (answered == activities.crend()) {
        m_node->setText(QUrl(workspace.connection().urls.value(0)).authority());
        return;
    }
    const QString host = QUrl(answered->facts.address).authority();
    m_node->setText(tr("Node %1 · %2 · %3", "cluster tag, host, time of the last answer")
            .arg(answered->facts.node, host, durationText(answered->duration)));
}

} // namespace Rookery
