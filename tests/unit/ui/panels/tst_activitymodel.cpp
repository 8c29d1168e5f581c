// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/batch.h"
#include "commands/collections.h"
#include "commands/documents.h"
#include "commands/queries.h"
#include "models/panels/activitymodel.h"
#include "text/activitytext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

/// Requests as a store would note them.
class Log
{
public:
    Activity &add(Reason reason, QLatin1StringView command, const QStringList &subjects, const QString &session)
    {
        Activity activity;
        activity.number = ++m_last;
        activity.command = command;
        activity.session = session;
        activity.subjects = subjects;
        activity.reason = reason;
        activity.sentAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4));
        activity.duration = std::chrono::milliseconds(10);
        activity.isFinished = true;
        entries.append(activity);
        return entries.last();
    }
    Activity &load(const QString &id, const QString &session = u"mine"_s)
    {
        return add(Reason::Load, GetDocuments::name, {id}, session);
    }
    Activity &browse() { return add(Reason::Browse, GetCollectionStatistics::name, {}, {}); }

    QList<Activity> entries;

private:
    qint64 m_last = 0;
};

QStringList purposes(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts.append(model.index(row, ActivityModel::Purpose, parent).data().toString());
    return texts;
}

} // namespace

class ActivityModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_model.reset(); }
    void refresh_requests_areShownNewestFirst();
    void refresh_otherSessions_areLeftOut();
    void refresh_underWay_isUpdatedWhenAnswered();
    void refresh_threeLoadsInARow_becomeOneRow();
    void refresh_loadsOfAnotherKind_stayRows();
    void refresh_moreLoads_growTheFold();
    void refresh_oldestForgotten_leaveTheFold();
    void setBrowsingShown_browsing_isShownToo();
    void setPolling_underWay_asksAgain();
    void hideEarlier_everything_isGoneButNewOnesCome();
    void randomRequests_oneByOne_areAllThere();
    void text_httpRequest_saysWhatWasAsked();
    void text_curl_holdsNoSecretAndQuotes();

private:
    Log m_log;
    int m_asked = 0;
    std::unique_ptr<ActivityModel> m_model;
};

void ActivityModelTest::init()
{
    m_log = {};
    m_asked = 0;
    m_model = std::make_unique<ActivityModel>(
        [this] {
            ++m_asked;
            return m_log.entries;
        },
        u"mine"_s, nullptr);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
}

void ActivityModelTest::refresh_requests_areShownNewestFirst()
{
    m_log.load(u"orders/1-A"_s);
    m_log.add(Reason::Save, ExecuteBatch::name, {u"orders/1-A"_s}, u"mine"_s);
    m_model->refresh();
    m_log.add(Reason::Refresh, GetDocuments::name, {u"orders/1-A"_s}, u"mine"_s);
    m_model->refresh();
    QCOMPARE(purposes(*m_model), (QStringList{u"Refresh orders/1-A"_s, u"Save orders/1-A"_s, u"Load orders/1-A"_s}));
}

void ActivityModelTest::refresh_otherSessions_areLeftOut()
{
    m_log.load(u"orders/1-A"_s, u"theirs"_s);
    m_log.browse();
    m_model->refresh();
    QCOMPARE(m_model->rowCount(), 0);
}

void ActivityModelTest::refresh_underWay_isUpdatedWhenAnswered()
{
    m_log.load(u"orders/1-A"_s).isFinished = false;
    m_model->refresh();
    const QModelIndex status = m_model->index(0, ActivityModel::Status);
    QCOMPARE(status.data(ActivityModel::SignRole).value<ActivityModel::Sign>(), ActivityModel::Sign::UnderWay);
    m_log.entries.first().isFinished = true;
    m_log.entries.first().error = Error::of(ErrorKind::Conflict, u"no"_s);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->refresh();
    QVERIFY(!changes.isEmpty());
    QCOMPARE(status.data().toString(), u"Conflict"_s);
    QCOMPARE(status.data(ActivityModel::SignRole).value<ActivityModel::Sign>(), ActivityModel::Sign::Failed);
}

void ActivityModelTest::refresh_threeLoadsInARow_becomeOneRow()
{
    const QSignalSpy folds(m_model.get(), &ActivityModel::foldsChanged);
    for (const QString &id : {u"companies/1-A"_s, u"companies/2-A"_s}) {
        m_log.load(id);
        m_model->refresh();
    }
    QVERIFY(!m_model->latestFold().isValid());
    m_log.load(u"companies/3-A"_s);
    m_model->refresh();
    QCOMPARE(purposes(*m_model), QStringList{u"3 × load companies/…"_s});
    QCOMPARE(purposes(*m_model, m_model->latestFold()),
        (QStringList{u"companies/3-A"_s, u"companies/2-A"_s, u"companies/1-A"_s}));
    QCOMPARE(folds.size(), 1);
    QCOMPARE(m_model->index(0, ActivityModel::Duration).data().toString(), u"30 ms"_s);
    const QModelIndex middle = m_model->index(1, ActivityModel::Duration, m_model->latestFold());
    QCOMPARE(qRound(100 * middle.data(ActivityModel::StartRole).toDouble()), 33);
    QCOMPARE(qRound(100 * middle.data(ActivityModel::LengthRole).toDouble()), 33);
}

void ActivityModelTest::refresh_loadsOfAnotherKind_stayRows()
{
    m_log.load(u"companies/1-A"_s);
    m_log.load(u"companies/2-A"_s);
    m_log.add(Reason::Load, GetDocuments::name, {u"a/1"_s, u"a/2"_s}, u"mine"_s);
    m_log.load(u"companies/3-A"_s);
    m_model->refresh();
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(purposes(*m_model).at(1), u"Load 2 document(s)"_s);
}

void ActivityModelTest::refresh_moreLoads_growTheFold()
{
    for (int n = 1; n <= 12; ++n) {
        m_log.load(n % 2 == 0 ? u"companies/%1-A"_s.arg(n) : u"employees/%1-A"_s.arg(n));
        m_model->refresh();
    }
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->rowCount(m_model->latestFold()), 12);
    const QList<Activity> loads = m_model->activities(m_model->latestFold());
    QCOMPARE(ActivityText::foldHeadline(loads), u"12 single loads of documents, 120 ms"_s);
    QCOMPARE(
        ActivityText::foldAdvice(loads), u"(Select N+1). Loading them together, or an include, saves 11 request(s)."_s);
}

void ActivityModelTest::refresh_oldestForgotten_leaveTheFold()
{
    m_log.browse();
    for (int n = 1; n <= 4; ++n)
        m_log.load(u"companies/%1-A"_s.arg(n));
    m_model->refresh();
    m_log.entries.remove(0, 3);
    m_model->refresh();
    QCOMPARE(m_model->rowCount(m_model->latestFold()), 2);
    m_log.entries.remove(0, 2);
    m_log.browse();
    m_model->refresh();
    QCOMPARE(m_model->rowCount(), 0);
}

void ActivityModelTest::setBrowsingShown_browsing_isShownToo()
{
    m_log.browse();
    m_log.load(u"orders/1-A"_s);
    m_log.add(Reason::Browse, GetDocumentsByPrefix::name, {u"orders/"_s}, {});
    m_model->refresh();
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setBrowsingShown(true);
    QCOMPARE(purposes(*m_model), (QStringList{u"List orders/…"_s, u"Load orders/1-A"_s, u"Count collections"_s}));
}

void ActivityModelTest::setPolling_underWay_asksAgain()
{
    m_log.load(u"orders/1-A"_s).isFinished = false;
    m_model->refresh();
    QCOMPARE(m_asked, 1);
    m_model->setPolling(true);
    QTRY_VERIFY(m_asked >= 4);
    m_log.entries.first().isFinished = true;
    QTRY_COMPARE(m_model->index(0, ActivityModel::Duration).data().toString(), u"10 ms"_s);
    QVERIFY(!m_model->findChild<QTimer *>()->isActive());
}

void ActivityModelTest::hideEarlier_everything_isGoneButNewOnesCome()
{
    m_log.load(u"orders/1-A"_s).isFinished = false;
    m_model->refresh();
    m_model->hideEarlier();
    QCOMPARE(m_model->rowCount(), 0);
    m_log.entries.first().isFinished = true;
    m_log.load(u"orders/2-A"_s);
    m_model->refresh();
    m_model->setBrowsingShown(true);
    QCOMPARE(purposes(*m_model), QStringList{u"Load orders/2-A"_s});
}

void ActivityModelTest::randomRequests_oneByOne_areAllThere()
{
    quint32 seed = 7;
    const auto random = [&seed](quint32 bound) { return (seed = seed * 1664525 + 1013904223) / 65536 % bound; };
    m_model->setBrowsingShown(true);
    for (int step = 0; step < 200; ++step) {
        const quint32 choice = random(5);
        if (choice == 0)
            m_log.browse();
        else if (choice == 1 && m_log.entries.size() > 20)
            m_log.entries.remove(0, random(5));
        else
            m_log.load(u"companies/%1-A"_s.arg(step)).isFinished = random(2) == 0;
        for (Activity &activity : m_log.entries)
            activity.isFinished = activity.isFinished || random(3) == 0;
        m_model->refresh();
        QList<qint64> expected;
        for (const Activity &activity : m_log.entries)
            expected.prepend(activity.number);
        QList<qint64> shown;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (const Activity &activity : m_model->activities(m_model->index(row, 0))) {
                shown.append(activity.number);
                QCOMPARE(activity.isFinished, m_log.entries.at(activity.number - expected.last()).isFinished);
            }
        }
        QCOMPARE(shown, expected);
    }
}

void ActivityModelTest::text_httpRequest_saysWhatWasAsked()
{
    Activity &activity = m_log.load(u"orders/1-A"_s);
    activity.facts.address = u"http://127.0.0.1:8080/databases/Demo/docs?id=orders%2F1-A"_s;
    activity.facts.httpStatus = 200;
    activity.facts.bytesReceived = 1900;
    QCOMPARE(ActivityText::request(activity), u"GET /docs?id=orders/1-A"_s);
    QCOMPARE(ActivityText::status(activity), u"200"_s);
    QCOMPARE(ActivityText::bytesOf(activity), 1900);
    activity.facts.fromCache = true;
    QCOMPARE(ActivityText::status(activity), u"304"_s);
    activity.command = QueryDocuments::name;
    activity.facts.address = u"http://127.0.0.1:8080/databases/Demo/queries?queryHash=1"_s;
    QCOMPARE(ActivityText::request(activity), u"POST /queries?queryHash=1"_s);
}

void ActivityModelTest::text_curl_holdsNoSecretAndQuotes()
{
    Activity &activity = m_log.load(u"it's"_s);
    QCOMPARE(ActivityText::asCurl(activity), QString());
    activity.facts.address = u"https://node/databases/Demo/docs?id=it's"_s;
    QCOMPARE(ActivityText::asCurl(activity), u"curl --request GET 'https://node/databases/Demo/docs?id=it'\\''s'"_s);
}

QTEST_MAIN(ActivityModelTest)
#include "tst_activitymodel.moc"
