// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pathbutton.h"

#include "theme/fonts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace Rookery {

namespace {

constexpr int widest = 420;

} // namespace

PathButton::PathButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFont(monospaceFont(font()));
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    setToolTip(tr("Path of the value: click to copy it"));
    clear();
}

void PathButton::clear()
{
    menu()->clear();
    hide();
}

void PathButton::setPath(const Json::Value &body, const TreePath &path)
{
    clear();
    if (path.isEmpty())
        return;
    const QString field = fieldPathOf(body, path);
    setText(fontMetrics().elidedText(field, Qt::ElideMiddle, widest));
    setAccessibleName(tr("Path: %1").arg(field));
    addSpelling(tr("Copy path"), field);
    addSpelling(tr("Copy JSON pointer"), pointerOf(body, path).toString());
    addSpelling(tr("Copy RQL field"), queryFieldOf(body, path));
    show();
}

void PathButton::addSpelling(const QString &what, const QString &spelling)
{
    QString shown = spelling;
    menu()->addAction(what + u'\t' + shown.replace(u'&', QStringLiteral("&&")), this,
        [spelling] { QGuiApplication::clipboard()->setText(spelling); });
}

} // namespace Rookery
