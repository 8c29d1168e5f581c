// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing may recurse: every operation on values 100,000 levels deep, as slices and as branches.
#include "jsontest.h"

#include "json/duplicatekeys.h"
#include "json/format.h"
#include "json/pointer.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Json::Value;

class JsonDepthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slice_deep_survivesEveryOperation();
    void branch_deep_survivesEveryOperation();
    void branches_deepAndEqual_compareAndDieInAThreadWithASmallStack();
    void branch_builtUpwards_deeperThanTheScannerAllows_survives();
    void branch_sharedByTwoRoots_diesWithTheLast();
};

namespace {

constexpr int levels = 100'000;

QByteArray deepText(QByteArrayView core)
{
    QByteArray text;
    for (int n = 0; n < levels; ++n)
        text += n % 2 == 0 ? "[" : "{\"a\":";
    text += core;
    for (int n = levels; n-- > 0;)
        text += n % 2 == 0 ? ']' : '}';
    return text;
}

Json::Pointer deepPointer()
{
    QStringList tokens;
    for (int n = 0; n < levels; ++n)
        tokens += n % 2 == 0 ? u"0"_s : u"a"_s;
    return Json::Pointer(tokens);
}

Value edited(const Value &root, qint64 number)
{
    const auto value = Json::set(root, deepPointer(), Value::fromInteger(number));
    return value ? *value : Value::fromString(u"not set: "_s + value.error().message);
}

} // namespace

void JsonDepthTest::slice_deep_survivesEveryOperation()
{
    const Value value = parsed(deepText("1"));
    const Value same = parsed(' ' + deepText(" 1"));
    const Value other = parsed(deepText("2"));
    QVERIFY(value == same);
    QVERIFY(value != other);
    QCOMPARE(value.hash(), same.hash());
    QVERIFY(value.hash() != other.hash());
    QCOMPARE(Json::compacted(same), deepText("1"));
    QCOMPARE(Json::compacted(parsed(Json::formatted(value, 1))), deepText("1"));
    QCOMPARE(Json::resolve(value, deepPointer())->toInteger(), 1);
    QCOMPARE(value.at(0).detached(), value.at(0));
    QVERIFY(Json::duplicateKeys(value).isEmpty());
}

void JsonDepthTest::branch_deep_survivesEveryOperation()
{
    const Value before = parsed(deepText("1"));
    const Value value = edited(before, 2);
    QCOMPARE(value.toJson(), deepText("2"));
    QCOMPARE(value, parsed(deepText("2")));
    QVERIFY(value != before);
    QCOMPARE(value.hash(), parsed(deepText("2")).hash());
    QCOMPARE(Json::compacted(value), deepText("2"));
    QCOMPARE(Json::compacted(parsed(Json::formatted(value, 1))), deepText("2"));
    QCOMPARE(Json::resolve(value, deepPointer())->toInteger(), 2);
    QVERIFY(value.detached().slice());
    QVERIFY(Json::duplicateKeys(value).isEmpty());
    QVERIFY(Json::unset(value, deepPointer()));
}

void JsonDepthTest::branches_deepAndEqual_compareAndDieInAThreadWithASmallStack()
{
    Value before = parsed(deepText("1"));
    bool isEqual = false;
    bool isDifferent = false;
    std::unique_ptr<QThread> thread(QThread::create([&isEqual, &isDifferent, root = std::exchange(before, Value())] {
        const Value left = edited(root, 2);
        const Value right = edited(root, 2);
        isEqual = left == right;
        isDifferent = left != edited(root, 3);
    }));
    thread->setStackSize(256 * 1024);
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY(isEqual);
    QVERIFY(isDifferent);
}

void JsonDepthTest::branch_builtUpwards_deeperThanTheScannerAllows_survives()
{
    Value value = Value::fromInteger(1);
    for (int n = 0; n < levels + 10; ++n)
        value = Value::emptyArray().withInserted(0, std::move(value));
    const QByteArray text = value.toJson();
    QCOMPARE(text, QByteArray(levels + 10, '[') + '1' + QByteArray(levels + 10, ']'));
    QCOMPARE(value.detached().toJson(), text);
    QCOMPARE(value.detached(), value);
}

void JsonDepthTest::branch_sharedByTwoRoots_diesWithTheLast()
{
    Value inner = Value::emptyArray().withInserted(0, Value::fromInteger(1));
    Value first = Value::emptyArray().withInserted(0, inner).withInserted(1, inner);
    Value second = Value::emptyArray().withInserted(0, inner);
    const std::weak_ptr<const Json::Branch> watched = *inner.branch();
    inner = Value();
    first = Value();
    QCOMPARE(second.toJson(), "[[1]]");
    QVERIFY(!watched.expired());
    second = Value();
    QVERIFY(watched.expired());
}

QTEST_GUILESS_MAIN(JsonDepthTest)
#include "tst_jsondepth.moc"
