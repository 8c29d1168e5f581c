// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Rookery {

struct Document;
class Strip;

/// What the server keeps about a document, apart from its text: the most wanted keys in a line, all of them below it
/// when it is opened.
class MetadataStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataStrip(QWidget *parent = nullptr);

    void show(const Document &document, qsizetype textSize);

private:
    void setUpLine();
    void setUpAll();
    void toggle();

    Strip *m_line = nullptr;
    QToolButton *m_chevron = nullptr;
    QLabel *m_collection = nullptr;
    QLabel *m_changeVector = nullptr;
    QLabel *m_lastModified = nullptr;
    QLabel *m_size = nullptr;
    QLabel *m_all = nullptr;
};

} // namespace Rookery
