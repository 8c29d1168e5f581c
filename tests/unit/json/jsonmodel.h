// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/pointer.h"

#include <QRandomGenerator>

#include <vector>

/// What a JSON tree means, the plain way: every token a byte array, every container a vector.
struct JsonModel
{
    struct Member;

    Rookery::Json::Type type = Rookery::Json::Type::Null;
    QByteArray lexeme; ///< of a scalar
    std::vector<Member> children;

    bool isObject() const { return type == Rookery::Json::Type::Object; }
    bool isContainer() const { return type >= Rookery::Json::Type::Array; }
    /// The last child of that name or index; -1 where there is none.
    qsizetype find(const QString &token) const;
    /// The text without white space.
    QByteArray text() const;
    bool operator==(const JsonModel &other) const;
};

struct JsonModel::Member
{
    QByteArray rawKey; ///< empty in arrays
    QString key;
    JsonModel value;

    bool operator==(const Member &) const = default;
};

/// What a value is, learned through its public functions alone.
JsonModel modelOf(const Rookery::Json::Value &value);

/// The model after set() and unset(), done the plain way; the pointer leads somewhere.
void setInModel(JsonModel &root, const QStringList &tokens, const JsonModel &value);
void unsetInModel(JsonModel &root, const QStringList &tokens);

/// Random trees, texts, edits and bytes, all of one seed.
class JsonDice
{
public:
    /// Which values: all that JSON can say, or those that a library can hold that decodes them.
    enum class Range { Everything, Decodable };

    explicit JsonDice(quint32 seed, Range range = Range::Everything) : m_random(seed), m_range(range) {}

    int below(int limit) { return m_random.bounded(limit); }
    JsonModel tree(int depth);
    QByteArray textWithSpace(const JsonModel &model);
    /// A pointer to a random place that exists; not the root of a container that has children.
    QStringList placeIn(const JsonModel &root);
    QByteArray mutated(QByteArray text);

private:
    JsonModel scalar();
    QByteArray oneOf(const std::vector<QByteArray> &tokens);
    QByteArray space();

    QRandomGenerator m_random;
    Range m_range;
};
