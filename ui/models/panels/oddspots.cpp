// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/oddspots.h"

#include "json/children.h"
#include "json/duplicatekeys.h"
#include "json/pointer.h"
#include "json/scanner.h"
#include "json/writer.h"

#include <QChar>

#include <algorithm>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// Finds what the server spells differently, in one pass.
class SpellingSearch
{
public:
    explicit SpellingSearch(QByteArrayView text) : m_text(text) {}
    QList<OddSpot> run();

private:
    void readString();
    void readEscape();
    void readUnicodeEscape();
    void report(OddSpot::Kind kind, qsizetype length, const QString &stored);
    std::optional<char16_t> unitAt(qsizetype at) const;

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_lineStart = 0;
    QList<OddSpot> m_spots;
};

QString storedControl(char16_t unit)
{
    QByteArray quoted;
    Json::appendQuoted(quoted, QStringView(&unit, 1));
    const QString spelling = QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    return spelling.startsWith("\\u"_L1) ? "\\u"_L1 + spelling.sliced(2).toUpper() : spelling;
}

QList<OddSpot> SpellingSearch::run()
{
    for (; m_at < m_text.size(); ++m_at) {
        const char byte = m_text[m_at];
        if (byte == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        } else if (byte == '"') {
            readString();
        } else if (byte == '-' && m_text.sliced(m_at).startsWith("-0")
            && (m_at + 2 == m_text.size() || !std::strchr(".eE", m_text[m_at + 2]))) {
            report(OddSpot::Kind::Rewritten, 2, u"0"_s);
        }
    }
    return m_spots;
}

/// From its opening quote to its closing one.
void SpellingSearch::readString()
{
    if (m_text.sliced(m_at).startsWith("\"\x7f\""))
        report(OddSpot::Kind::Rewritten, 3, u"\"\\u007F\""_s);
    for (++m_at; m_text[m_at] != '"'; ++m_at) {
        if (m_text[m_at] == '\\')
            readEscape();
    }
}

void SpellingSearch::readEscape()
{
    const char kind = m_text[m_at + 1];
    if (kind == 'u')
        return readUnicodeEscape();
    if (kind == '/')
        report(OddSpot::Kind::Rewritten, 2, u"/"_s);
    ++m_at;
}

void SpellingSearch::readUnicodeEscape()
{
    const char16_t unit = unitAt(m_at).value_or(0);
    const std::optional<char16_t> low = unitAt(m_at + 6);
    if (QChar::isHighSurrogate(unit) && low && QChar::isLowSurrogate(*low)) {
        const char32_t character = QChar::surrogateToUcs4(unit, *low);
        report(OddSpot::Kind::Rewritten, 12, QString::fromUcs4(&character, 1));
        m_at += 11;
        return;
    }
    const bool staysEscaped = unit < 0x20 || unit == u'"' || unit == u'\\';
    const QString stored = staysEscaped ? storedControl(unit) : QString(QChar(unit));
    if (QChar::isSurrogate(unit))
        report(OddSpot::Kind::LostCharacter, 6, {});
    else if (stored.toUtf8() != m_text.sliced(m_at, std::min<qsizetype>(6, m_text.size() - m_at)))
        report(OddSpot::Kind::Rewritten, 6, stored);
    m_at += 5;
}

std::optional<char16_t> SpellingSearch::unitAt(qsizetype at) const
{
    if (at + 6 > m_text.size() || m_text[at] != '\\' || m_text[at + 1] != 'u')
        return std::nullopt;
    return static_cast<char16_t>(m_text.sliced(at + 2, 4).toByteArray().toUShort(nullptr, 16));
}

void SpellingSearch::report(OddSpot::Kind kind, qsizetype length, const QString &stored)
{
    m_spots.append({.kind = kind,
        .position = {m_at, m_line, m_at - m_lineStart + 1},
        .written = QString::fromUtf8(m_text.sliced(m_at, length)),
        .stored = stored});
}

/// The first of the keys with that name, which is not the one that stays.
qsizetype offsetOfKey(const Json::Value &root, const Json::DuplicateKey &duplicate)
{
    const auto pointer = Json::Pointer::parse(duplicate.pointer);
    const auto object = pointer ? Json::resolve(root, *pointer) : std::nullopt;
    if (!object || !object->isObject())
        return 0; // behind a duplicate key itself, where no pointer leads
    for (const Json::Child &child : object->children()) {
        if (child.key() == duplicate.key)
            return child.rawKey().data() - root.slice()->tape->text().constData();
    }
    return 0;
}

QList<OddSpot> duplicateSpots(const Json::Value &root)
{
    const QByteArray &text = root.slice()->tape->text();
    QList<OddSpot> spots;
    for (const Json::DuplicateKey &duplicate : Json::duplicateKeys(root)) {
        spots.append({.kind = OddSpot::Kind::DuplicateKey,
            .position = Json::positionOf(text, offsetOfKey(root, duplicate)),
            .written = duplicate.key,
            .count = duplicate.count});
    }
    return spots;
}

} // namespace

QList<OddSpot> oddSpots(const QByteArray &text, qsizetype limit)
{
    const auto root = Json::parse(text);
    if (!root)
        return {};
    QList<OddSpot> spots = SpellingSearch(text).run() + duplicateSpots(*root);
    std::stable_sort(spots.begin(), spots.end(),
        [](const OddSpot &a, const OddSpot &b) { return a.position.byte < b.position.byte; });
    const qsizetype more = spots.size() - limit;
    if (more > 0) {
        const TextPosition next = spots.at(limit).position;
        spots.resize(limit);
        spots.append({.kind = OddSpot::Kind::More, .position = next, .count = more});
    }
    return spots;
}

} // namespace Rookery
