// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/reviewbinding.h"

#include "review/reviewwindow.h"
#include "workspace/saverun.h"
#include "workspace/workspace.h"

namespace Rookery {

namespace {

void showChanges(ReviewWindow &window, PendingChanges &pending)
{
    const auto show = [&window, &pending] { window.setDocuments(pending.documents()); };
    QObject::connect(&pending, &PendingChanges::statesChanged, &window, show);
    QObject::connect(&pending, &PendingChanges::rowChanged, &window, show);
    QObject::connect(&window, &ReviewWindow::tickRequested, &pending, &PendingChanges::setTicked);
    show();
}

void showSaves(ReviewWindow &window, SaveRun &run)
{
    QObject::connect(&run, &SaveRun::started, &window, &ReviewWindow::showSaveStarted);
    QObject::connect(&run, &SaveRun::finished, &window, &ReviewWindow::showSaveSucceeded);
    QObject::connect(&run, &SaveRun::failed, &window, &ReviewWindow::showSaveFailed);
    QObject::connect(&window, &ReviewWindow::saveRequested, &run, &SaveRun::start);
    QObject::connect(&window, &ReviewWindow::stopRequested, &run, &SaveRun::cancel);
    QObject::connect(&window, &ReviewWindow::askServerRequested, &run, &SaveRun::askAboutUnknown);
    if (run.isRunning())
        window.showSaveStarted();
}

} // namespace

void bindReview(ReviewWindow &window, Workspace &workspace)
{
    const SessionOptions &options = workspace.session().options();
    ReviewPlace place;
    place.title = workspace.title();
    place.environment = workspace.connection().environment;
    place.database = workspace.database();
    place.isClusterWide = options.transactionMode == TransactionMode::ClusterWide;
    place.isOptimistic = options.optimisticConcurrency != OptimisticConcurrencyMode::None;
    window.setPlace(place);
    showChanges(window, workspace.pending());
    showSaves(window, workspace.saveRun());
    QObject::connect(&window, &ReviewWindow::takeTheirsRequested, &workspace, &Workspace::takeTheirs);
}

} // namespace Rookery
