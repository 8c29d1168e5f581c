// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/changes.h"
#include "support/jsontext.h"
#include "tests/unit/json/jsonmodel.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class UndoChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void change_undone_isTakenBackAlone_data();
    void change_undone_isTakenBackAlone();
    void change_ofOtherDocuments_isMisuse_data();
    void change_ofOtherDocuments_isMisuse();
    void undo_sharesWhatItDoesNotTouch();
    void undo_deeplyNested_doesNotRecurse();
    void pointers_ofRandomEdits_leadToTheirValues();
    void allChangesOfRandomEdits_undoneOneByOne_giveTheDocumentBefore();
};

namespace {

/// A random document, and the same after some edits: members and elements set, taken out, put in, moved.
struct EditedDocument
{
    explicit EditedDocument(JsonDice &dice)
    {
        JsonModel model = dice.tree(4);
        while (!model.isObject())
            model = dice.tree(4);
        before = json(model.text());
        for (int edits = 1 + dice.below(6); edits > 0; --edits)
            edit(dice, model);
        now = json(model.text());
    }

    Json::Value before;
    Json::Value now;

private:
    static void edit(JsonDice &dice, JsonModel &model)
    {
        const QStringList place = dice.placeIn(model);
        if (place.isEmpty())
            return;
        if (dice.below(3) == 0)
            unsetInModel(model, place);
        else if (dice.below(2) == 0)
            setInModel(model, place, dice.tree(2));
        else
            move(dice, model, place);
    }

    /// Brings a container's children into another order, and doubles one of an array's.
    static void move(JsonDice &dice, JsonModel &model, const QStringList &place)
    {
        JsonModel *parent = &model;
        for (const QString &token : place.first(place.size() - 1))
            parent = &parent->children[static_cast<size_t>(parent->find(token))].value;
        auto &children = parent->children;
        const int middle = dice.below(static_cast<int>(children.size()));
        std::rotate(children.begin(), children.begin() + middle, children.end());
        if (!parent->isObject() && dice.below(2) == 0)
            children.push_back(children[static_cast<size_t>(middle)]);
    }
};

quint32 seedOfThisRun()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("ROOKERY_TEST_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
    qInfo("ROOKERY_TEST_SEED=%u", seed);
    return seed;
}

} // namespace

void UndoChangeTest::change_undone_isTakenBackAlone_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a changed field") << R"({"a":1.10,"b":2})"_ba << R"({"a":7,"b":3})"_ba << 0
                                     << R"({"a":1.10,"b":3})"_ba;
    QTest::newRow("a new field") << R"({"a":1})"_ba << R"({"n":0,"a":2})"_ba << 0 << R"({"a":2})"_ba;
    QTest::newRow("a removed field") << R"({"a":1,"\u0062":2,"c":3})"_ba << R"({"a":1,"c":4})"_ba << 0
                                     << R"({"a":1,"\u0062":2,"c":4})"_ba;
    QTest::newRow("a removed field whose neighbour is gone, too")
        << R"({"a":1,"b":2,"c":3,"d":4})"_ba << R"({"a":1,"d":4})"_ba << 1 << R"({"a":1,"c":3,"d":4})"_ba;
    QTest::newRow("the first field") << R"({"a":1,"b":2})"_ba << R"({"b":2,"n":3})"_ba << 0
                                     << R"({"a":1,"b":2,"n":3})"_ba;
    QTest::newRow("a field of an element") << R"({"l":[{"q":1},{"p":1,"q":2}]})"_ba << R"({"l":[{"q":5},{"q":2}]})"_ba
                                           << 1 << R"({"l":[{"q":5},{"p":1,"q":2}]})"_ba;
    QTest::newRow("a changed element") << R"({"t":[1,2]})"_ba << R"({"t":[8,9]})"_ba << 1 << R"({"t":[8,2]})"_ba;
    QTest::newRow("an added element") << R"({"t":[1]})"_ba << R"({"t":[1,2,3]})"_ba << 0 << R"({"t":[1,3]})"_ba;
    QTest::newRow("a removed element") << R"({"t":[1,2,3]})"_ba << R"({"t":[1]})"_ba << 0 << R"({"t":[1,2]})"_ba;
    QTest::newRow("a removed element behind another")
        << R"({"t":[1,2,3]})"_ba << R"({"t":[1]})"_ba << 1 << R"({"t":[1,3]})"_ba;
    QTest::newRow("the spelling of a number") << R"({"a":1.0})"_ba << R"({"a":1.00})"_ba << 0 << R"({"a":1.0})"_ba;
    QTest::newRow("the order of keys") << R"({"o":{"a":1,"b":2},"c":1})"_ba << R"({"o":{"b":2,"a":1},"c":2})"_ba << 0
                                       << R"({"o":{"a":1,"b":2},"c":2})"_ba;
    QTest::newRow("the order of a document's keys")
        << R"({"a":1,"b":2})"_ba << R"({"b":2,"a":1})"_ba << 0 << R"({"a":1,"b":2})"_ba;
    QTest::newRow("a key without a name")
        << R"({"":{"":1,"b":2}})"_ba << R"({"":{"b":2}})"_ba << 0 << R"({"":{"":1,"b":2}})"_ba;
    QTest::newRow("a key with a slash") << R"({"a/b":{"~":1}})"_ba << R"({"a/b":{"~":2}})"_ba << 0
                                        << R"({"a/b":{"~":1}})"_ba;
    QTest::newRow("a field that stands twice")
        << R"({"a":1})"_ba << R"({"a":1,"n":2,"n":3})"_ba << 0 << R"({"a":1})"_ba;
}

void UndoChangeTest::change_undone_isTakenBackAlone()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, now);
    QFETCH(int, number);
    QFETCH(QByteArray, expected);
    const DocumentChange change = changesBetween(json(before), json(now)).at(number);
    QCOMPARE(withoutChange(json(before), json(now), change).value().toJson(), expected);
}

void UndoChangeTest::change_ofOtherDocuments_isMisuse_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("nothing was there") << ChangeKind::FieldChanged << u"/n"_s;
    QTest::newRow("nothing is there") << ChangeKind::FieldChanged << u"/gone"_s;
    QTest::newRow("no such element") << ChangeKind::ArrayValueChanged << u"/t/7"_s;
    QTest::newRow("no new field") << ChangeKind::NewField << u"/x"_s;
    QTest::newRow("no added element") << ChangeKind::ArrayValueAdded << u"/t/7"_s;
    QTest::newRow("a field that is still there") << ChangeKind::RemovedField << u"/a"_s;
    QTest::newRow("a field that never was") << ChangeKind::RemovedField << u"/x"_s;
    QTest::newRow("a field of a scalar") << ChangeKind::RemovedField << u"/a/b"_s;
    QTest::newRow("an element that never was") << ChangeKind::ArrayValueRemoved << u"/t/7"_s;
    QTest::newRow("an element of an object") << ChangeKind::ArrayValueRemoved << u"/a"_s;
    for (const auto kind : {ChangeKind::NewField, ChangeKind::RemovedField, ChangeKind::ArrayValueAdded,
             ChangeKind::ArrayValueRemoved, ChangeKind::DocumentAdded, ChangeKind::DocumentDeleted})
        QTest::newRow(qPrintable(u"the document itself: "_s + nameOf(kind))) << kind << QString();
}

void UndoChangeTest::change_ofOtherDocuments_isMisuse()
{
    QFETCH(ChangeKind, kind);
    QFETCH(QString, pointer);
    DocumentChange change;
    change.kind = kind;
    change.pointer = at(pointer);
    const auto undone = withoutChange(json(R"({"a":1,"gone":2,"t":[1]})"), json(R"({"a":2,"n":3,"t":[2]})"), change);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Misuse);
}

void UndoChangeTest::undo_sharesWhatItDoesNotTouch()
{
    const Json::Value before = json(R"({"a":1,"large":{"b":[1,2,3]},"c":3})");
    const Json::Value now = before.withoutMember(u"a");
    const Json::Value undone = withoutChange(before, now, changesBetween(before, now).first()).value();
    QVERIFY(undone.member(u"large")->isSameAs(*before.member(u"large")));
    QVERIFY(undone.member(u"a")->isSameAs(*before.member(u"a")));
}

void UndoChangeTest::undo_deeplyNested_doesNotRecurse()
{
    const QByteArray open = QByteArray("[").repeated(20'000);
    const QByteArray close = QByteArray("]").repeated(20'000);
    const Json::Value before = json(open + R"({"a":1,"b":2})" + close);
    const Json::Value now = json(open + R"({"b":2})" + close);
    QVERIFY(withoutChange(before, now, changesBetween(before, now).first()).value() == before);
}

void UndoChangeTest::pointers_ofRandomEdits_leadToTheirValues()
{
    JsonDice dice(seedOfThisRun());
    for (int round = 0; round < 500; ++round) {
        const EditedDocument document(dice);
        for (const DocumentChange &change : changesBetween(document.before, document.now)) {
            const auto old = Json::resolve(document.before, change.pointer);
            const auto present = Json::resolve(document.now, change.pointer);
            QVERIFY(!change.oldValue || (old && *old == *change.oldValue));
            QVERIFY(!change.newValue || (present && *present == *change.newValue));
        }
    }
}

void UndoChangeTest::allChangesOfRandomEdits_undoneOneByOne_giveTheDocumentBefore()
{
    JsonDice dice(seedOfThisRun());
    for (int round = 0; round < 500; ++round) {
        const EditedDocument document(dice);
        Json::Value now = document.now;
        QList<DocumentChange> changes = changesBetween(document.before, now);
        // Spelling shows only when nothing else differs, once for each object at most.
        qsizetype stepsLeft = changes.size() + document.before.toJson().count('{');
        for (; !changes.isEmpty(); changes = changesBetween(document.before, now)) {
            QVERIFY2(stepsLeft-- > 0, (document.before.toJson() + "\n" + document.now.toJson()).constData());
            const Result<Json::Value> undone = withoutChange(document.before, now, changes.first());
            QVERIFY2(undone.hasValue(), qPrintable(undone ? QString() : undone.error().message));
            now = *undone;
        }
        QCOMPARE(now.toJson(), document.before.toJson());
    }
}

QTEST_GUILESS_MAIN(UndoChangeTest)
#include "tst_undochange.moc"
