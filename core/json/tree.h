// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "json/scanner.h"
#include "json/tape.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace Rookery::Json {

class Children;
struct Branch;

/// A JSON value that never loses a lexeme: number spelling, escapes, key order and duplicate keys stay as they were
/// read. Immutable, cheap to copy, read from any thread. No call recurses, however deep the value is.
///
/// It is either a *slice* of a scanned text or a *branch*: an edited array or object that holds runs of untouched
/// children by reference, so that the values before and after an edit share everything but the path to it.
class Value
{
public:
    Value(); ///< null

    static Value fromBool(bool value);
    static Value fromInteger(qint64 value);
    static Value fromString(QStringView value); ///< escapes only what JSON demands; everything else stays raw UTF-8
    static Value emptyObject();
    static Value emptyArray();

    Type type() const;
    bool isNull() const { return type() == Type::Null; }
    bool isBool() const { return type() == Type::True || type() == Type::False; }
    bool isNumber() const { return type() == Type::Number; }
    bool isString() const { return type() == Type::String; }
    bool isArray() const { return type() == Type::Array; }
    bool isObject() const { return type() == Type::Object; }
    bool isContainer() const { return isArray() || isObject(); }
    /// Children of an array or object; 0 for everything else.
    qsizetype size() const;
    /// The children in order, each with its key where this is an object. Include json/children.h to walk them.
    Children children() const;
    /// The nth child. To see them all, iterate over children().
    Value at(qsizetype index) const;
    /// The member of that (decoded) name; of several with the same name the last, as RavenDB has it.
    std::optional<Value> member(QStringView key) const;
    bool contains(QStringView key) const { return member(key).has_value(); }

    /// The token of a scalar as it stands in the text, strings with their quotes. Empty for containers.
    QByteArray lexeme() const;
    QString toString(const QString &fallback = {}) const; ///< decoded; fallback where this is no string
    std::optional<qint64> toInteger() const; ///< only where the number is an integer (no point, no exponent) that fits
    std::optional<double> toDouble() const; ///< nearest double of a number, infinite where it is beyond all of them
    bool toBool(bool fallback = false) const;

    /// The JSON text. Untouched ranges are copied byte for byte; what was put in between has no white space.
    QByteArray toJson() const;
    void appendTo(QByteArray &out) const;
    /// Is it true of a piece of that text? Asks in order until it is. Pieces are whole tokens; nothing is copied.
    bool anyPiece(const std::function<bool(QByteArrayView)> &isTrueOf) const;

    /// The same value with bytes of its own, so that it does not keep a large text (a reply of many documents) alive.
    /// It shares nothing with this one: compare what was detached, not what it was detached from.
    Value detached() const;

    /// A new object whose member `key` is `value`: in the place of the last one of that name, else appended.
    Value withMember(QStringView key, Value value) const;
    /// A new object without any member of that name.
    Value withoutMember(QStringView key) const;
    /// A new array or object whose nth child is `value`; an object keeps the child's key.
    Value withChild(qsizetype index, Value value) const;
    /// A new array with `value` before the nth element; index == size() appends.
    Value withInserted(qsizetype index, Value value) const;
    /// A new object with a member before the nth; index == size() appends. `rawKey` is a JSON string token.
    Value withInsertedMember(qsizetype index, QByteArray rawKey, Value value) const;
    /// A new array or object without its nth child.
    Value withoutChild(qsizetype index) const;

    /// Hash of the token sequence; white space between tokens does not count. Equal values have equal hashes.
    quint64 hash() const;
    /// Do both stand on the very same bytes or branch? Constant time; true implies ==.
    bool isSameAs(const Value &other) const;
    /// Same tokens in the same order, spelling and key order included; white space between tokens does not count.
    /// What both share is not looked at, so comparing a value with an edit of it costs what was edited.
    friend bool operator==(const Value &a, const Value &b);

    struct Slice
    {
        TapePointer tape;
        quint32 index = 0;

        const Node &node() const { return tape->node(index); }
        QByteArrayView bytes() const { return tape->lexeme(node()); }
    };
    using BranchPointer = std::shared_ptr<const Branch>; ///< shared by the values before and after an edit

    explicit Value(Slice slice) : m_state(std::move(slice)) {}
    explicit Value(BranchPointer branch) : m_state(std::move(branch)) {}

    /// The slice this is, nullptr where it is a branch. Its node tells where the value stands in the text.
    const Slice *slice() const { return std::get_if<Slice>(&m_state); }
    /// The branch this is, nullptr where it is a slice.
    const BranchPointer *branch() const { return std::get_if<BranchPointer>(&m_state); }

private:
    friend class Children;
    QByteArrayView scalarBytes() const;

    std::variant<Slice, BranchPointer> m_state;
};

/// Scans a text into a value; see scan().
Result<Value> parse(QByteArray text, Mode mode = Mode::Strict, ScanLimits limits = {});

} // namespace Rookery::Json
