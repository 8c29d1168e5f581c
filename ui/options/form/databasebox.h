// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/database.h"

#include <QComboBox>

namespace Rookery {

/// The name of a database: typed, or chosen among those of the server, each with its count of documents.
class DatabaseBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit DatabaseBox(QWidget *parent);

    void setDatabases(const QList<DatabaseInfo> &databases); ///< what was typed stays
    void setDefaultDatabase(const QString &name); ///< what an empty field stands for
    QString database() const { return currentText().trimmed(); }
    void setDatabase(const QString &name) { setEditText(name); }
};

} // namespace Rookery
