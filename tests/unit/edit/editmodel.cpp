// SPDX-License-Identifier: GPL-3.0-or-later
#include "editmodel.h"

#include <QDebug>

using namespace Qt::StringLiterals;
using namespace Rookery;

std::optional<QByteArray> appliedEdits(QByteArray text, const TextEdits &edits)
{
    for (const TextEdit &edit : edits) {
        if (edit.offset < 0 || edit.offset > text.size() || text.mid(edit.offset, edit.removed.size()) != edit.removed)
            return std::nullopt;
        text.replace(edit.offset, edit.removed.size(), edit.inserted);
    }
    return text;
}

quint32 printedSeed()
{
    bool isGiven = false;
    quint32 seed = qEnvironmentVariable("ROOKERY_TEST_SEED").toUInt(&isGiven);
    if (!isGiven)
        seed = QRandomGenerator::global()->generate();
    qInfo("ROOKERY_TEST_SEED=%u", seed);
    return seed;
}

QString EditDice::word()
{
    // Neighbours share first or last bytes, so that a cut by bytes would fall into the middle of a character.
    static const QString words[] = {
        u"a"_s, u"b"_s, u"é"_s, u"è"_s, u"ĩ"_s, u"漢"_s, u"漣"_s, u"字"_s, u"😀"_s, u"😁"_s, u"𝒳"_s, u" "_s, u"\r"_s};
    return words[below(static_cast<int>(std::size(words)))];
}

QByteArray EditDice::text(int lines)
{
    QString text;
    for (int line = 0; line < lines; ++line) {
        for (int n = below(8); n > 0; --n)
            text += word();
        if (line + 1 < lines || below(2) == 0)
            text += u'\n';
    }
    return text.toUtf8();
}

QByteArray EditDice::edited(const QByteArray &text, int edits)
{
    // By code points, or a text of halves would come of it.
    QList<uint> characters = QString::fromUtf8(text).toUcs4();
    for (; edits > 0; --edits) {
        const int at = below(static_cast<int>(characters.size()) + 1);
        characters.remove(at, below(static_cast<int>(qMin(qsizetype(4), characters.size() - at)) + 1));
        for (int n = below(4); n > 0; --n)
            characters.insert(at, (below(6) == 0 ? u"\n"_s : word()).toUcs4().first());
    }
    QString result;
    for (const uint character : characters)
        result += QChar::fromUcs4(character);
    return result.toUtf8();
}

TextEdit EditDice::edit(const QByteArray &text, int maxRemoved, int maxInserted)
{
    const qsizetype at = below(static_cast<int>(text.size()) + 1);
    TextEdit edit{at, text.mid(at, below(maxRemoved + 1)), {}};
    for (int n = below(maxInserted + 1); n > 0; --n)
        edit.inserted += static_cast<char>('a' + below(26));
    return edit;
}
