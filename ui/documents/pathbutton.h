// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/treeplace.h"

#include <QToolButton>

namespace Rookery {

/// Where in a document one is: the path of a value. A click copies it in one of its spellings.
class PathButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit PathButton(QWidget *parent = nullptr);

    /// `body` is a slice of the document's text. Shows nothing for the body itself.
    void setPath(const Json::Value &body, const TreePath &path);
    void clear(); ///< it is not known

private:
    void addSpelling(const QString &what, const QString &spelling);
};

} // namespace Rookery
