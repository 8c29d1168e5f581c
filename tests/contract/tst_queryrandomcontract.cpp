// SPDX-License-Identifier: GPL-3.0-or-later
// Random queries of the sandbox's grammar, asked of a server as well: both must find the same documents, in the same
// order where one is asked for. ROOKERY_TEST_SEED repeats a run.
#include "commands/queries.h"
#include "support/contracttest.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

// Few values, so that conditions meet them. Numbers and times that are compared by size have fields of their own:
// behind an `and` the server takes texts for numbers, whole numbers for others and two elements of an array for one,
// sometimes, as its plan has it (docs/sandbox.md).
constexpr const char *values[]
    = {"\"a\"", "\"A\"", "\"b\"", "\"ab\"", "\"\"", "\"5\"", "\"Zoë\"", "1", "5", "5.5", "5.0", "-2", "0.10", "1e1",
        "true", "false", "null", "[]", "[1,\"a\"]", "[null,5]", "[\"b\",\"ab\"]", "{}", "{\"y\":1}"};
constexpr const char *times[]
    = {"\"2026-01-02\"", "\"2026-01-02T03:04:05\"", "\"2026-01-02T03:04:05.5Z\"", "\"08:00:00\"", "null"};
constexpr const char *quantities[] = {"1", "5", "5.5", "5.0", "-2", "0.10", "1e1", "9007199254740993", "null"};
constexpr const char16_t *texts[] = {u"'a'", u"'AB'", u"'b'", u"''", u"'5'", u"'zoë'", u"'json_value'", u"'1e1'"};
constexpr const char16_t *numbers[] = {u"1", u"5", u"-2", u"0", u"10"};
constexpr const char16_t *decimals[] = {u"5.5", u"0.1", u"5.0", u"-2.5"};
constexpr const char16_t *moments[] = {u"'2026-01-02'", u"'2026-01-02T03:04:05'", u"'2026-01-02T03:04:05.5Z'"};
constexpr const char16_t *operators[] = {u"=", u"==", u"!=", u"<>", u"<", u"<=", u">", u">="};
constexpr const char16_t *fields[] = {u"v", u"w", u"o.y", u"l[].y", u"l.y"};

class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}

    int upTo(int end) { return m_random.bounded(end); }
    template <typename T, size_t count>
    T of(const T (&list)[count])
    {
        return list[static_cast<size_t>(upTo(int(count)))];
    }
    template <size_t count>
    QString text(const char16_t *const (&list)[count])
    {
        return QString::fromUtf16(list[static_cast<size_t>(upTo(int(count)))]);
    }

    QByteArray document()
    {
        QByteArray json = "{";
        const auto member = [&json](const char *name, const QByteArray &value) {
            json += (json.size() > 1 ? ",\"" : "\"") + QByteArray(name) + "\":" + value;
        };
        for (const char *name : {"v", "w"}) {
            if (upTo(5) > 0)
                member(name, of(values));
        }
        if (upTo(3) > 0)
            member("o", QByteArray("{\"y\":") + of(values) + "}");
        if (upTo(3) > 0)
            member("l", QByteArray("[{\"y\":") + of(values) + "},{\"y\":" + of(values) + "},{}]");
        if (upTo(4) > 0)
            member("n", of(quantities));
        if (upTo(4) > 0)
            member("d", of(quantities));
        if (upTo(3) > 0)
            member("t", of(times));
        return json + (json.size() > 1 ? "," : "") + R"("@metadata":{"@collection":"Items"}})";
    }

    QString query()
    {
        QString text = u"from "_s + (upTo(6) ? u"Items"_s : u"@all_docs"_s);
        if (upTo(8))
            text += u" where "_s + condition(3);
        return text + order();
    }

private:
    QString condition(int depth)
    {
        QString text = single(depth);
        for (int more = upTo(3); depth > 0 && more > 0; --more) {
            text += upTo(2) ? u" and "_s : u" or "_s;
            text += (upTo(4) ? QString() : u"not "_s) + single(depth - 1);
        }
        return text;
    }

    QString single(int depth)
    {
        if (depth > 0 && upTo(5) == 0)
            return u'(' + condition(depth - 1) + u')';
        if (upTo(10) == 0)
            return onId();
        if (upTo(8) == 0)
            return comparison(u"t"_s, [this] { return text(moments); });
        const QString field = text(fields);
        switch (upTo(7)) {
        case 0: return u"exists(%1)"_s.arg(field);
        case 1: return u"startsWith(%1, %2)"_s.arg(field, text(texts));
        case 2: return u"endsWith(%1, %2)"_s.arg(field, text(texts));
        case 3: return field + (upTo(2) ? u" = null"_s : upTo(2) ? u" != true"_s : u" = false"_s);
        case 4: return comparison(u"n"_s, [this] { return text(numbers); });
        case 5: return comparison(u"d"_s, [this] { return text(decimals); });
        default: return comparison(field, [this] { return text(texts); });
        }
    }

    QString onId()
    {
        const QString id = u"'items/%1'"_s.arg(upTo(40));
        switch (upTo(4)) {
        case 0: return u"id() = "_s + id;
        case 1: return u"id() in (%1, 'ITEMS/7', 'none')"_s.arg(id);
        case 2: return u"startsWith(id(), 'Items/1')"_s;
        default: return u"id() < "_s + id;
        }
    }

    QString comparison(const QString &field, const std::function<QString()> &value)
    {
        switch (upTo(9)) {
        case 0: return u"%1 between %2 and %3"_s.arg(field, value(), value());
        case 1: return u"%1 in (%2, %3)"_s.arg(field, value(), value());
        case 2: return u"%1 all in (%2, %3)"_s.arg(field, value(), value());
        default: return field + u' ' + text(operators) + u' ' + value();
        }
    }

    QString order()
    {
        if (upTo(2))
            return u" order by id()"_s + (upTo(2) ? u" desc"_s : QString());
        const QString field = upTo(6) ? text(fields) : u"t"_s;
        const QString as = upTo(3) ? QString() : upTo(2) ? u" as long"_s : u" as double"_s;
        const QString order = u" order by "_s + field + as + (upTo(2) ? u" desc"_s : QString()) + u", id()"_s;
        return upTo(4) ? order : order + u" limit %1, %2"_s.arg(upTo(10)).arg(upTo(20));
    }

    QRandomGenerator m_random;
};

} // namespace

class QueryRandomContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomQueries_findTheSame();

private:
    static QString answerOf(RequestExecutor &executor, const QString &rql);
};

/// The ids in order, and how many there are in all.
QString QueryRandomContract::answerOf(RequestExecutor &executor, const QString &rql)
{
    QueryDocuments query{rql};
    query.waitForNonStale = std::chrono::seconds(60);
    const auto answer = waitFor(executor.send(query));
    if (!answer)
        return outcomeOf(answer);
    QStringList ids;
    for (const QueryResult &result : answer->results)
        ids.append(result.document.id);
    return u"%1 of %2"_s.arg(ids.join(u' '), QString::number(answer->totalResults));
}

void QueryRandomContract::randomQueries_findTheSame()
{
    const auto server = ExecutorFixture::make(Backend::Server);
    if (!server)
        QSKIP("needs a RavenDB server: set ROOKERY_TEST_SERVER to its address");
    const auto sandbox = ExecutorFixture::make(Backend::SandboxInMemory);
    bool isGiven = false;
    quint32 seed = qEnvironmentVariable("ROOKERY_TEST_SEED").toUInt(&isGiven);
    if (!isGiven)
        seed = QRandomGenerator::global()->generate();
    qInfo("ROOKERY_TEST_SEED=%u", seed);
    Dice dice(seed);
    QList<BatchCommand> puts;
    QByteArrayList documents;
    for (int number = 0; number < 40; ++number) {
        documents.append(dice.document());
        puts.append(putOf(u"items/%1"_s.arg(number), documents.last()));
    }
    for (ExecutorFixture *fixture : {server.get(), sandbox.get()})
        VERIFY_RESULT(waitFor(fixture->database().send(ExecuteBatch{puts})));
    for (int round = 0; round < 300; ++round) {
        const QString rql = dice.query();
        const QString expected = answerOf(server->database(), rql);
        const QString actual = answerOf(sandbox->database(), rql);
        if (actual != expected)
            qInfo() << documents;
        QVERIFY2(actual == expected,
            qPrintable(
                u"seed %1, %2\n   sandbox: %3\n   server:  %4"_s.arg(QString::number(seed), rql, actual, expected)));
    }
}

QTEST_GUILESS_MAIN(QueryRandomContract)
#include "tst_queryrandomcontract.moc"
