// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Rookery {

/// How a new document will begin.
class DocumentPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentPreview(QWidget *parent);

    void setName(const QString &id, const QString &collection);
    void setBody(const Json::Value &body);
    void clearBody(const QString &reason); ///< there is none

private:
    void setUpHead();
    void setUpFoot();

    QLabel *m_id;
    QLabel *m_collection;
    QPlainTextEdit *m_text;
    QLabel *m_sign;
    QLabel *m_verdict;
};

} // namespace Rookery
