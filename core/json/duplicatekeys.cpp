// SPDX-License-Identifier: MIT
#include "json/duplicatekeys.h"

#include "json/detail/walk.h"
#include "json/pointer.h"
#include "json/writer.h"

#include <algorithm>
#include <deque>

namespace Rookery::Json {

namespace {

/// A key within one object, in the one spelling that all its spellings share.
struct SpelledKey
{
    QByteArrayView spelling;
    qsizetype ordinal = 0;

    bool operator<(const SpelledKey &other) const
    {
        const int order = spelling.compare(other.spelling);
        return order != 0 ? order < 0 : ordinal < other.ordinal;
    }
};

/// Collects the keys of every object on the way, and looks among them where the object ends.
class DuplicateKeyVisitor
{
public:
    void key(QByteArrayView rawKey)
    {
        m_opened.back().key = rawKey;
        m_keys.push_back({spellingOf(rawKey), static_cast<qsizetype>(m_keys.size())});
    }
    void scalar(QByteArrayView) { countChild(); }
    void open(Type type, bool)
    {
        countChild();
        m_opened.push_back({type, m_keys.size(), m_sequence++, 0, {}});
    }
    void close(Type)
    {
        if (m_opened.back().type == Type::Object)
            report();
        m_opened.pop_back();
    }
    QList<DuplicateKey> result();

private:
    struct Opened
    {
        Type type;
        size_t firstKey; ///< of this object in m_keys
        qsizetype sequence; ///< number of this container in document order
        qsizetype children; ///< seen so far
        QByteArrayView key; ///< of the last of them
    };
    struct Found
    {
        qsizetype sequence;
        qsizetype ordinal;
        DuplicateKey duplicate;
    };

    void countChild()
    {
        if (!m_opened.empty())
            ++m_opened.back().children;
    }
    QByteArrayView spellingOf(QByteArrayView rawKey);
    QString pointer() const;
    void report();

    std::vector<Opened> m_opened;
    std::vector<SpelledKey> m_keys; ///< of all open objects, the innermost last
    std::deque<QByteArray> m_spellings; ///< of keys with escapes
    qsizetype m_sequence = 0;
    std::vector<Found> m_found;
};

QByteArrayView DuplicateKeyVisitor::spellingOf(QByteArrayView rawKey)
{
    if (!rawKey.contains('\\'))
        return rawKey;
    QByteArray &spelling = m_spellings.emplace_back();
    appendQuoted(spelling, unquoted(rawKey));
    return spelling;
}

QString DuplicateKeyVisitor::pointer() const
{
    QStringList tokens;
    for (size_t n = 0; n + 1 < m_opened.size(); ++n) {
        const Opened &around = m_opened[n];
        tokens += around.type == Type::Object ? unquoted(around.key) : QString::number(around.children - 1);
    }
    return Pointer(tokens).toString();
}

void DuplicateKeyVisitor::report()
{
    const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(m_opened.back().firstKey);
    std::sort(first, m_keys.end());
    for (auto from = first; from != m_keys.end();) {
        const auto to
            = std::find_if(from, m_keys.end(), [&](const SpelledKey &key) { return key.spelling != from->spelling; });
        if (to - from > 1)
            m_found.push_back(
                {m_opened.back().sequence, from->ordinal, {pointer(), unquoted(from->spelling), to - from}});
        from = to;
    }
    m_keys.erase(first, m_keys.end());
}

/// In document order, though inner objects end first.
QList<DuplicateKey> DuplicateKeyVisitor::result()
{
    std::sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) {
        return std::pair(a.sequence, a.ordinal) < std::pair(b.sequence, b.ordinal);
    });
    QList<DuplicateKey> duplicates;
    for (Found &found : m_found)
        duplicates.append(std::move(found.duplicate));
    return duplicates;
}

} // namespace

QList<DuplicateKey> duplicateKeys(const Value &value)
{
    DuplicateKeyVisitor visitor;
    walkTokens(value, visitor);
    return visitor.result();
}

} // namespace Rookery::Json
