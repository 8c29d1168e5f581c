// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/painting.h"

#include "session/changes.h"
#include "text/statetext.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace Rookery {

namespace {

struct LetterColors
{
    QColor text;
    QColor tint;
};

LetterColors letterColors(DocumentState state, const Tokens &tokens)
{
    switch (state) {
    case DocumentState::New:
    case DocumentState::Saved: return {tokens.sNew, tokens.tNew};
    case DocumentState::Modified: return {tokens.sMod, tokens.tMod};
    case DocumentState::Deleted: return {tokens.sDel, tokens.tDel};
    case DocumentState::Invalid:
    case DocumentState::Failed: return {tokens.onProd, tokens.errFill};
    case DocumentState::Stale:
    case DocumentState::Unknown: return {tokens.sStale, tokens.tStale};
    case DocumentState::Conflict: return {tokens.sConf, tokens.tConf};
    case DocumentState::Unmodified:
    case DocumentState::Saving: break;
    }
    return {tokens.text2, Qt::transparent};
}

constexpr int chipPadding = 5;
constexpr qreal chipRadius = 3;
constexpr int padlockSize = 12;
constexpr int padlockGap = 3;

QFont chipFont(const QFont &font, QFont::Weight weight)
{
    QFont chip = fontOf(FontStep::Caption, font);
    chip.setWeight(weight);
    chip.setStrikeOut(false);
    chip.setItalic(false);
    return chip;
}

QFont environmentFont(const QFont &font)
{
    QFont chip = chipFont(font, QFont::DemiBold);
    chip.setLetterSpacing(QFont::PercentageSpacing, 103);
    return chip;
}

int chipHeight(const QFont &font)
{
    return qMax(16, QFontMetrics(font).height() + 1);
}

QSize textChipSize(const QString &text, const QFont &font)
{
    return {QFontMetrics(font).horizontalAdvance(text) + 2 * chipPadding, chipHeight(font)};
}

QRect chipPlace(const QRect &rect, QSize size, Qt::Alignment alignment)
{
    return QStyle::alignedRect(QGuiApplication::layoutDirection(), alignment, size, rect);
}

void paintChipGround(QPainter &painter, const QRect &rect, const QColor &fill, qreal radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);
}

void paintChipOutline(QPainter &painter, const QRect &rect, const QColor &line)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(.5, .5, -.5, -.5), chipRadius, chipRadius);
}

void paintChipWord(QPainter &painter, const QRect &rect, const QString &word, const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, word);
}

/// At the leading edge of `rect`; gives what is left of it.
QRect paintPadlock(QPainter &painter, const QRect &rect, const QColor &color)
{
    const QRect place = chipPlace(rect, {padlockSize, padlockSize}, Qt::AlignLeft | Qt::AlignVCenter);
    paintIcon(painter, place, Icon::Lock, color);
    const int taken = padlockSize + padlockGap;
    const bool isMirrored = QGuiApplication::isRightToLeft();
    return rect.adjusted(isMirrored ? 0 : taken, 0, isMirrored ? -taken : 0, 0);
}

QString badgeText(int count)
{
    return QLocale().toString(count);
}

} // namespace

QSize stateLetterSize(const QFont &font)
{
    const int side = chipHeight(chipFont(font, QFont::Bold));
    return {side, side};
}

void paintStateLetter(QPainter &painter, const QRect &rect, DocumentState state, const QPalette &palette)
{
    if (state == DocumentState::Unmodified || state == DocumentState::Saving)
        return;
    const QFont font = painter.font();
    const LetterColors colors = letterColors(state, tokensOf(palette));
    const QRect chip = chipPlace(rect, stateLetterSize(font), Qt::AlignCenter);
    painter.save();
    paintChipGround(painter, chip, colors.tint, chipRadius);
    if (state == DocumentState::Saved)
        paintIcon(painter, chip.adjusted(2, 2, -2, -2), Icon::Check, colors.text);
    else
        paintChipWord(painter, chip, QString(letterOf(state)), chipFont(font, QFont::Bold), colors.text);
    painter.restore();
}

QIcon stateIcon(DocumentState state, const QPalette &palette)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        const QSize size = stateLetterSize(QGuiApplication::font());
        QPixmap pixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setFont(QGuiApplication::font());
        paintStateLetter(painter, QRect(QPoint(), size), state, palette);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QSize countBadgeSize(int count, const QFont &font)
{
    return textChipSize(badgeText(count), chipFont(font, QFont::DemiBold)).expandedTo({18, 0});
}

void paintCountBadge(QPainter &painter, const QRect &rect, int count, const QPalette &palette, bool isProminent)
{
    const Tokens &tokens = tokensOf(palette);
    const QFont font = painter.font();
    const QRect pill = chipPlace(rect, countBadgeSize(count, font), Qt::AlignCenter);
    painter.save();
    paintChipGround(painter, pill, isProminent ? tokens.accent : tokens.selOff, pill.height() / 2.0);
    paintChipWord(
        painter, pill, badgeText(count), chipFont(font, QFont::DemiBold), isProminent ? tokens.onAccent : tokens.text);
    painter.restore();
}

QSize environmentChipSize(Environment environment, bool isLocked, const QFont &font)
{
    const QString word = wordOf(environment, isLocked);
    if (word.isEmpty())
        return {0, 0};
    const QSize size = textChipSize(word, environmentFont(font));
    return isLocked ? size + QSize(padlockSize + padlockGap, 0) : size;
}

void paintEnvironmentChip(
    QPainter &painter, const QRect &rect, Environment environment, bool isLocked, const QPalette &palette)
{
    const QString word = wordOf(environment, isLocked);
    if (word.isEmpty())
        return;
    const Tokens &tokens = tokensOf(palette);
    const QFont font = painter.font();
    const QColor color = environmentColor(environment, tokens);
    const bool isSolid = environment == Environment::Production;
    const QColor ink = isSolid ? tokens.onProd : color;
    const QSize size = environmentChipSize(environment, isLocked, font);
    const QRect chip = chipPlace(rect, size, Qt::AlignLeft | Qt::AlignVCenter);
    QRect inside = chip.adjusted(chipPadding, 0, -chipPadding, 0);
    painter.save();
    isSolid ? paintChipGround(painter, chip, color, chipRadius) : paintChipOutline(painter, chip, color);
    if (isLocked)
        inside = paintPadlock(painter, inside, ink);
    paintChipWord(painter, inside, word, environmentFont(font), ink);
    painter.restore();
}

QSize collectionChipSize(const QString &collection, const QFont &font)
{
    return textChipSize(collection, chipFont(font, QFont::Medium));
}

void paintCollectionChip(QPainter &painter, const QRect &rect, const QString &collection, const QPalette &palette)
{
    const Tokens &tokens = tokensOf(palette);
    const QFont chip = chipFont(painter.font(), QFont::Medium);
    const QSize size = collectionChipSize(collection, painter.font()).boundedTo({rect.width(), rect.height()});
    const QRect frame = chipPlace(rect, size, Qt::AlignLeft | Qt::AlignVCenter);
    const int room = frame.width() - 2 * chipPadding;
    painter.save();
    paintChipOutline(painter, frame, tokens.line2);
    paintChipWord(painter, frame, QFontMetrics(chip).elidedText(collection, Qt::ElideRight, room), chip, tokens.text2);
    painter.restore();
}

QColor signColor(const DocumentChange &change, const Tokens &tokens)
{
    switch (change.kind) {
    case ChangeKind::DocumentAdded:
    case ChangeKind::NewField:
    case ChangeKind::ArrayValueAdded: return tokens.sNew;
    case ChangeKind::DocumentDeleted:
    case ChangeKind::RemovedField:
    case ChangeKind::ArrayValueRemoved: return tokens.sDel;
    case ChangeKind::FieldChanged:
    case ChangeKind::ArrayValueChanged: break;
    }
    return tokens.sMod;
}

QColor environmentColor(Environment environment, const Tokens &tokens)
{
    switch (environment) {
    case Environment::Development: return tokens.envDev;
    case Environment::Testing: return tokens.envTest;
    case Environment::Staging: return tokens.envStage;
    case Environment::Production: return tokens.envProd;
    case Environment::None: break;
    }
    return tokens.text2;
}

} // namespace Rookery
