// SPDX-License-Identifier: MIT
#include "rql/parser.h"

#include "rql/conditions.h"

using namespace Qt::StringLiterals;

namespace Rookery::Rql {

namespace {

/// Clauses that RQL has and the tree has not. In the order of the server's own: a keyword ends the clause before it.
constexpr QLatin1StringView otherClauses[] = {"group"_L1, "load"_L1, "filter"_L1, "update"_L1};

class QueryReader
{
public:
    explicit QueryReader(const QString &text) : m_cursor(text) { m_query.text = text; }

    Result<Query> query()
    {
        readFrom();
        if (!isAtOtherPart() && m_cursor.takeWord(u"where"))
            m_query.where = readCondition(m_cursor, m_alias);
        if (!isAtOtherPart() && m_cursor.takeWord(u"order"))
            readOrders();
        if (!isAtOtherPart() && m_cursor.takeWord(u"select"))
            readSelect();
        readTail();
        if (!m_query.otherPart && m_cursor.peek().kind != TokenKind::End)
            m_cursor.failAtToken(u"Expected end of query"_s);
        if (m_cursor.error())
            return *m_cursor.error();
        return std::move(m_query);
    }

private:
    void setOtherPart(const QString &keywords)
    {
        if (!m_query.otherPart)
            m_query.otherPart = OtherPart{keywords, m_cursor.peek().offset};
    }

    bool isAtOtherPart()
    {
        for (const QLatin1StringView clause : otherClauses) {
            if (m_cursor.peek().isWord(QString(clause)))
                setOtherPart(clause == "group"_L1 ? u"group by"_s : QString(clause));
        }
        return m_query.otherPart.has_value();
    }

    void readFrom()
    {
        for (const QStringView word : {u"declare", u"with", u"match"}) {
            if (m_cursor.peek().isWord(word))
                return setOtherPart(word.toString());
        }
        if (!m_cursor.takeWord(u"from"))
            return m_cursor.failAtToken(u"Expected FROM clause"_s);
        if (m_cursor.peek().isWord(u"index") && m_cursor.peek(1).kind != TokenKind::End)
            return setOtherPart(u"from index"_s);
        const Token collection = m_cursor.peek();
        if (collection.kind != TokenKind::Word && collection.kind != TokenKind::Text)
            return m_cursor.failAtToken(u"Unable to parse identifier in FROM clause"_s);
        m_query.collection = m_cursor.take().text;
        readAlias();
    }

    void readAlias()
    {
        const bool isSaid = m_cursor.takeWord(u"as");
        const Token &token = m_cursor.peek();
        if (isSaid && token.kind != TokenKind::Word)
            return m_cursor.failAtToken(u"Expected field alias after AS in SELECT"_s);
        for (const QStringView clause :
            {u"where", u"order", u"select", u"include", u"limit", u"offset", u"group", u"load", u"filter", u"update"}) {
            if (token.isWord(clause))
                return;
        }
        if (token.kind == TokenKind::Word)
            m_alias = m_cursor.take().text;
    }

    void readOrders()
    {
        m_cursor.takeWord(u"by");
        do {
            m_query.orders.append(readOrder());
        } while (m_cursor.takeSymbol(u","));
    }

    Order readOrder()
    {
        const Token first = m_cursor.peek();
        if (first.kind != TokenKind::Word && first.kind != TokenKind::Text)
            m_cursor.failAtToken(u"Unable to get field for ORDER BY"_s);
        if (first.kind == TokenKind::Word && m_cursor.peek(1).isSymbol(u"(") && !first.isWord(u"id"))
            setOtherPart(u"order by %1()"_s.arg(first.raw));
        if (m_query.otherPart)
            return {};
        Order order{.field = readField(m_cursor, m_alias)};
        if (m_cursor.takeWord(u"as"))
            readOrderType(order);
        if (m_cursor.takeWord(u"desc") || m_cursor.takeWord(u"descending"))
            order.isDescending = true;
        else if (!m_cursor.takeWord(u"asc"))
            m_cursor.takeWord(u"ascending");
        return order;
    }

    void readOrderType(Order &order)
    {
        const qsizetype offset = m_cursor.peek().offset;
        if (m_cursor.takeWord(u"long"))
            order.as = Order::As::Whole;
        else if (m_cursor.takeWord(u"double"))
            order.as = Order::As::Decimal;
        else if (m_cursor.takeWord(u"alphaNumeric"))
            order.as = Order::As::AlphaNumeric;
        else if (!m_cursor.takeWord(u"string"))
            m_cursor.failAtToken(u"Expected end of query"_s);
        if (order.field.isId && (order.as == Order::As::Whole || order.as == Order::As::Decimal)) {
            m_cursor.failAsInvalid(u"Invalid ORDER BY 'id()' call, this field can only be sorted as a string or "
                                   "alphanumeric value"_s,
                offset);
        }
    }

    void readSelect()
    {
        if (m_cursor.takeSymbol(u"*"))
            return;
        if (m_cursor.peek().isWord(u"distinct") && m_cursor.peek(1).kind == TokenKind::Word)
            return setOtherPart(u"select distinct"_s);
        do {
            readProjection();
        } while (!m_query.otherPart && m_cursor.takeSymbol(u","));
    }

    void readProjection()
    {
        const Token first = m_cursor.peek();
        const bool isCall = m_cursor.peek(1).isSymbol(u"(") && !first.isWord(u"id");
        if (first.isSymbol(u"{"))
            return setOtherPart(u"select with JavaScript"_s);
        if (first.kind == TokenKind::Word && isCall)
            return setOtherPart(u"select %1()"_s.arg(first.raw));
        if (first.kind == TokenKind::Text || first.kind == TokenKind::Number || first.kind == TokenKind::Parameter)
            return setOtherPart(u"select of a value"_s);
        if (first.kind != TokenKind::Word)
            return m_cursor.failAtToken(u"Unable to get field for SELECT"_s);
        if (!m_alias.isEmpty() && first.text == m_alias && !m_cursor.peek(1).isSymbol(u"."))
            return void(m_cursor.take()); // the document itself
        const bool hasAlias = !m_alias.isEmpty() && first.text == m_alias;
        Projection projection{readField(m_cursor, m_alias), {}, !hasAlias};
        projection.name = m_cursor.takeWord(u"as") ? m_cursor.take().text : projection.field.toString();
        for (const Projection &other : std::as_const(m_query.projections)) {
            if (other.name == projection.name)
                m_cursor.failAsInvalid(u"Duplicate alias '%1' detected."_s.arg(projection.name), first.offset);
        }
        m_query.projections.append(projection);
    }

    /// `include`, `limit` and `offset`, in any order.
    void readTail()
    {
        while (!isAtOtherPart()) {
            if (m_query.includes.isEmpty() && m_cursor.takeWord(u"include"))
                readIncludes();
            else if (!m_query.limit && m_cursor.takeWord(u"limit"))
                readLimit();
            else if (!m_query.offset && m_cursor.takeWord(u"offset"))
                m_query.offset = readCount(u"Offset must contain a value"_s);
            else
                return;
        }
    }

    void readIncludes()
    {
        do {
            const Token first = m_cursor.peek();
            if (first.kind == TokenKind::Word && m_cursor.peek(1).isSymbol(u"("))
                return setOtherPart(u"include %1()"_s.arg(first.raw));
            if (first.kind == TokenKind::Text) {
                m_query.includes.append(m_cursor.take().text);
                continue;
            }
            if (first.kind != TokenKind::Word)
                return m_cursor.failAtToken(u"Unable to get field for INCLUDE"_s);
            m_query.includes.append(readField(m_cursor, m_alias).toString());
        } while (m_cursor.takeSymbol(u","));
    }

    void readLimit()
    {
        Operand first = readCount(u"Limit must contain a value"_s);
        if (!m_cursor.takeSymbol(u",")) {
            m_query.limit = std::move(first);
            return;
        }
        m_query.offset = std::move(first);
        m_query.limit = readCount(u"Limit must contain a second value"_s);
    }

    Operand readCount(const QString &sentence)
    {
        const Token &token = m_cursor.peek();
        if (token.kind == TokenKind::End || (token.kind == TokenKind::Word && !token.isWord(u"null")))
            m_cursor.failAsInvalid(sentence, token.offset);
        return readOperand(m_cursor);
    }

    Cursor m_cursor;
    Query m_query;
    QString m_alias;
};

} // namespace

Result<Query> parse(const QString &query)
{
    return QueryReader(query).query();
}

} // namespace Rookery::Rql
