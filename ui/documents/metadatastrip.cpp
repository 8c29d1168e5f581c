// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/metadatastrip.h"

#include "json/children.h"
#include "model/document.h"
#include "text/units.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "widgets/strip.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int shownChangeVectorLength = 18;

/// A line for each key, as the server has it.
QString metadataLines(const Json::Value &document)
{
    QStringList lines;
    const Json::Value metadata = document.member(u"@metadata").value_or(Json::Value::emptyObject());
    for (const Json::Child &child : metadata.children())
        lines.append(child.key() + QStringLiteral(": ") + QString::fromUtf8(child.value().toJson()));
    return lines.join(u'\n');
}

} // namespace

MetadataStrip::MetadataStrip(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpLine();
    setUpAll();
    layout->addWidget(m_line);
    layout->addWidget(m_all);
}

void MetadataStrip::setUpLine()
{
    m_line = new Strip(28, Strip::Edge::Bottom, this);
    m_chevron = m_line->addButton(Icon::ChevronRight, tr("Metadata"));
    m_chevron->setCheckable(true);
    connect(m_chevron, &QToolButton::toggled, this, &MetadataStrip::toggle);
    m_chevron->setProperty("small", true);
    m_line->addLabel(tr("Metadata"), "strong"_L1);
    const auto addPair = [this](const QString &name, QLatin1StringView role = {}) {
        m_line->addLabel(name, "hint"_L1);
        QLabel *value = m_line->addLabel({}, role);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return value;
    };
    m_collection = addPair(QStringLiteral("@collection"));
    m_changeVector = addPair(QStringLiteral("@change-vector"), "mono"_L1);
    m_lastModified = addPair(QStringLiteral("@last-modified"));
    m_size = addPair(tr("Size"));
    m_line->addStretch();
}

void MetadataStrip::setUpAll()
{
    m_all = new QLabel(this);
    m_all->setFont(monospaceFont(m_all->font()));
    m_all->setTextFormat(Qt::PlainText);
    m_all->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_all->setContentsMargins(36, 6, 12, 8);
    m_all->setLayoutDirection(Qt::LeftToRight);
    m_all->hide();
}

void MetadataStrip::toggle()
{
    const bool isOpen = m_chevron->isChecked();
    m_chevron->setIcon(icon(isOpen ? Icon::ChevronDown : Icon::ChevronRight));
    m_all->setVisible(isOpen);
}

void MetadataStrip::show(const Document &document, qsizetype textSize)
{
    const QString collection = collectionOf(document.json);
    m_collection->setText(collection.isEmpty() ? tr("none") : collection);
    const bool isLong = document.changeVector.size() > shownChangeVectorLength;
    m_changeVector->setText(document.changeVector.isEmpty() ? tr("not saved yet")
            : isLong ? document.changeVector.left(shownChangeVectorLength) + QChar(0x2026)
                     : document.changeVector);
    m_changeVector->setToolTip(document.changeVector);
    const QDateTime lastModified = lastModifiedOf(document.json);
    m_lastModified->setText(lastModified.isValid() ? timeText(lastModified) : QString(QChar(0x2013)));
    m_size->setText(byteText(textSize));
    m_all->setText(metadataLines(document.json));
}

} // namespace Rookery
