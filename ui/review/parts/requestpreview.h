// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/reviewtext.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace Rookery {

/// The request that a save would send: a command a line, documents as far as a line has room.
QString requestText(const ReviewPlace &place, const QList<PendingDocument> &documents);

/// The panel below a diff that shows it.
class RequestPreview final : public QFrame
{
    Q_OBJECT

public:
    explicit RequestPreview(QWidget *parent = nullptr);

    void setRequest(const ReviewPlace &place, const QList<PendingDocument> &documents);

private:
    void setUpHead(QBoxLayout *column);

    QLabel *m_size;
    QPlainTextEdit *m_text;
};

} // namespace Rookery
