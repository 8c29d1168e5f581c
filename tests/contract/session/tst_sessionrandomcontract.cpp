// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/documentstore.h"
#include "sessionmodel.h"
#include "support/contracttest.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

const QStringList keys{u"r/ab"_s, u"r/cd"_s, u"r/ef"_s, u"r/gh"_s, u"r/ij"_s};
const QStringList fieldNames{u"x"_s, u"y"_s, u"z"_s};

QString shown(const std::optional<Fields> &fields)
{
    if (!fields)
        return u"none"_s;
    QStringList texts;
    for (const auto &[name, value] : *fields)
        texts.append(u"\"%1\":%2"_s.arg(name).arg(value));
    return u'{' + texts.join(u',') + u'}';
}

QString shown(const std::optional<Document> &document)
{
    return document ? QString::fromUtf8(document->json.withoutMember(u"@metadata").toJson()) : u"none"_s;
}

QString shown(bool isSo)
{
    return isSo ? u"yes"_s : u"no"_s;
}

template <typename T>
QString shownResult(const Result<T> &result)
{
    return shown(result.hasValue());
}

} // namespace

/// One session and its model, which are asked the same.
class RandomUnit
{
public:
    RandomUnit(DocumentStore &store, RequestExecutor &others, ServerModel &server, QRandomGenerator &random)
        : m_others(others), m_server(server), m_random(random), m_isOptimistic(random.bounded(2) == 0),
          m_model(server, m_isOptimistic)
    {
        SessionOptions options;
        options.maxNumberOfRequestsPerSession = 100'000;
        if (m_isOptimistic)
            options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
        m_session = store.openSession(options).value();
        m_log.append(m_isOptimistic ? u"an optimistic session"_s : u"a session"_s);
    }

    /// One call, and what the session says afterwards; false where that is not what the model says.
    bool step();
    QString log() const { return m_log.join(u"\n   "); }

private:
    QString anyKey() { return keys.at(m_random.bounded(int(keys.size()))); }
    /// In any casing.
    QString spelled(const QString &key);
    QStringList someKeys();
    QStringList spelled(const QStringList &some);
    Fields anyFields();

    void call(int choice);
    void load();
    void loadMany();
    void loadAll();
    void queryAll();
    void conditionalLoad();
    void compareAll(const QMap<QString, QString> &actual, const QMap<QString, std::optional<Fields>> &expected);
    void edit(int choice);
    void forget(int choice);
    void save();
    void byOthers();
    void compare(const QString &what, const QString &session, const QString &model);
    void compareStates();
    void compareServers();

    RequestExecutor &m_others;
    ServerModel &m_server;
    QRandomGenerator &m_random;
    bool m_isOptimistic;
    SessionModel m_model;
    std::unique_ptr<Session> m_session;
    QStringList m_log;
    bool m_agrees = true;
};

QString RandomUnit::spelled(const QString &key)
{
    QString id;
    for (const QChar c : key)
        id += m_random.bounded(3) == 0 ? c.toUpper() : c;
    return id;
}

QStringList RandomUnit::spelled(const QStringList &some)
{
    QStringList ids;
    for (const QString &key : some)
        ids.append(spelled(key));
    return ids;
}

QStringList RandomUnit::someKeys()
{
    QStringList some;
    for (const QString &key : keys) {
        if (m_random.bounded(2) == 0)
            some.append(key);
    }
    return some;
}

Fields RandomUnit::anyFields()
{
    Fields fields;
    for (const QString &name : fieldNames) {
        if (m_random.bounded(2) == 0)
            fields.append({name, m_random.bounded(4)});
    }
    return fields;
}

bool RandomUnit::step()
{
    call(m_random.bounded(28));
    compareStates();
    return m_agrees;
}

void RandomUnit::call(int choice)
{
    switch (choice) {
    case 0:
    case 1:
    case 2: load(); break;
    case 3: loadMany(); break;
    case 4: loadAll(); break;
    case 5:
    case 6:
    case 7: save(); break;
    case 8:
    case 9: byOthers(); break;
    case 10: queryAll(); break;
    case 11: conditionalLoad(); break;
    case 12:
    case 13: forget(m_random.bounded(4)); break;
    default: edit(m_random.bounded(7));
    }
}

void RandomUnit::compare(const QString &what, const QString &session, const QString &model)
{
    if (session == model)
        return;
    m_agrees = false;
    m_log.append(u"   %1: the session says %2, the model %3"_s.arg(what, session, model));
}

void RandomUnit::load()
{
    const QString key = anyKey();
    const QString id = spelled(key);
    m_log.append(u"load %1"_s.arg(id));
    const auto loaded = waitFor(m_session->load(id));
    compare(u"load"_s, loaded ? shown(*loaded) : loaded.error().message, shown(m_model.load({key}).first()));
    compare(u"exists"_s, shown(waitFor(m_session->exists(spelled(key))).value()), shown(m_model.exists(key)));
}

void RandomUnit::loadMany()
{
    const QStringList some = someKeys();
    const QStringList ids = spelled(some);
    m_log.append(u"load %1"_s.arg(ids.join(u' ')));
    const auto loaded = waitFor(m_session->load(ids));
    const auto expected = m_model.load(some);
    for (qsizetype i = 0; i < some.size(); ++i)
        compare(some.at(i), shown(loaded.value().at(i).document), shown(expected.at(i)));
}

void RandomUnit::loadAll()
{
    m_log.append(u"loadStartingWith r/"_s);
    const auto loaded = waitFor(m_session->loadStartingWith(spelled(u"r/"_s)));
    QMap<QString, QString> actual;
    for (const LoadedDocument &each : loaded.value())
        actual.insert(idKey(each.id), shown(each.document));
    compareAll(actual, m_model.loadAll());
}

void RandomUnit::queryAll()
{
    m_log.append(u"query r/"_s);
    const auto answer = waitFor(m_session->query({u"from @all_docs where startsWith(id(), 'R/')"_s}));
    if (!answer)
        return compare(u"query"_s, answer.error().message, u"results"_s);
    QMap<QString, QString> actual;
    for (const QueryResult &each : answer->results)
        actual.insert(idKey(each.document.id), shown(std::optional(each.document)));
    compareAll(actual, m_model.queryAll());
}

void RandomUnit::compareAll(const QMap<QString, QString> &actual, const QMap<QString, std::optional<Fields>> &expected)
{
    QStringList documents;
    for (const std::optional<Fields> &fields : expected)
        documents.append(shown(fields));
    compare(u"ids"_s, actual.keys().join(u' '), expected.keys().join(u' '));
    compare(u"documents"_s, actual.values().join(u' '), documents.join(u' '));
}

void RandomUnit::conditionalLoad()
{
    const QString key = anyKey();
    const auto current = waitFor(m_others.send(GetChangeVector{key})).value();
    const bool isCurrent = current && m_random.bounded(2) == 0;
    m_log.append(u"load %1 unless it is %2"_s.arg(key, isCurrent ? u"as stored"_s : u"another"_s));
    const auto loaded = waitFor(m_session->conditionalLoad(spelled(key), isCurrent ? *current : u"Z:1"_s));
    if (!loaded)
        return compare(u"conditionalLoad"_s, loaded.error().message, u"an answer"_s);
    compare(u"conditionalLoad"_s, shown(loaded->document), shown(m_model.conditionalLoad(key, isCurrent)));
}

void RandomUnit::edit(int choice)
{
    const QString key = anyKey();
    const QString id = spelled(key);
    const QString field = fieldNames.at(m_random.bounded(int(fieldNames.size())));
    const int value = m_random.bounded(4);
    const auto done = [&](const QString &what, const QString &session, bool model) {
        m_log.append(u"%1 %2: %3"_s.arg(what, id, session));
        compare(what, session, shown(model));
    };
    switch (choice) {
    case 0: {
        const Fields fields = anyFields();
        done(u"store "_s + shown(fields), shownResult(m_session->store(id, json(shown(fields).toUtf8()))),
            m_model.store(key, fields));
        break;
    }
    case 1:
    case 2:
        done(u"set %1=%2"_s.arg(field).arg(value),
            shownResult(m_session->set(id, at(u'/' + field), json(QByteArray::number(value)))),
            m_model.set(key, field, value));
        break;
    case 3:
        done(u"unset "_s + field, shownResult(m_session->unset(id, at(u'/' + field))), m_model.unset(key, field));
        break;
    case 4: done(u"remove"_s, shownResult(m_session->remove(id)), m_model.remove(key)); break;
    case 5: done(u"removeTracked"_s, shownResult(m_session->removeTracked(id)), m_model.removeTracked(key)); break;
    default: done(u"revert"_s, shownResult(m_session->revert(id)), m_model.revert(key));
    }
}

void RandomUnit::forget(int choice)
{
    const QString key = anyKey();
    QStringList some = choice == 0 ? QStringList{key} : someKeys();
    if (some.isEmpty())
        some.append(key);
    switch (choice) {
    case 0:
    case 1: {
        m_log.append(u"refresh %1"_s.arg(some.join(u' ')));
        const QStringList ids = spelled(some);
        const bool isDone = choice == 0 ? waitFor(m_session->refresh(ids.first())).hasValue()
                                        : waitFor(m_session->refresh(ids)).hasValue();
        compare(u"refresh"_s, shown(isDone), shown(m_model.refresh(some)));
        break;
    }
    case 2:
        m_log.append(u"evict "_s + key);
        m_session->evict(spelled(key));
        m_model.evict(key);
        break;
    default:
        const bool isRenewed = m_random.bounded(2) == 0;
        m_log.append(isRenewed ? u"renew"_s : u"clear"_s);
        isRenewed ? m_session->renew() : m_session->clear();
        isRenewed ? m_model.renew() : m_model.clear();
    }
}

void RandomUnit::save()
{
    const bool isPartial = m_random.bounded(2) == 0;
    const QStringList some = someKeys();
    m_log.append(isPartial ? u"save %1"_s.arg(some.join(u' ')) : u"save"_s);
    const auto saving = isPartial ? m_session->saveChanges(spelled(some)) : m_session->saveChanges();
    m_model.beginSave(isPartial ? std::optional(some) : std::nullopt);
    for (int edits = m_random.bounded(4) - 1; edits > 0; --edits) { // while it runs
        edit(m_random.bounded(7));
        compareStates();
    }
    const auto saved = waitFor(saving);
    m_log.append(u"saved"_s);
    compare(u"save"_s, shownResult(saved), shown(m_model.finishSave()));
    if (!saved && saved.error().kind != ErrorKind::Conflict)
        compare(u"save"_s, saved.error().message, u"Conflict"_s);
    compareServers();
}

/// Another client writes or deletes.
void RandomUnit::byOthers()
{
    const QString key = anyKey();
    const QString id = spelled(key);
    const Fields fields = anyFields();
    const bool isDelete = m_random.bounded(3) == 0;
    m_log.append(isDelete ? u"others delete "_s + id : u"others put %1 %2"_s.arg(id, shown(fields)));
    BatchCommand command = removalOf(id);
    if (!isDelete)
        command = putOf(id, shown(fields).toUtf8());
    const auto done = waitFor(m_others.send(ExecuteBatch{{command}}));
    compare(u"others"_s, shownResult(done), shown(true));
    if (isDelete)
        m_server.documents.remove(key);
    else
        m_server.put(key, fields);
}

void RandomUnit::compareStates()
{
    for (const QString &key : keys) {
        const QString id = spelled(key);
        compare(u"document "_s + id, shown(m_session->document(id)), shown(m_model.document(key)));
        compare(u"isPending "_s + id, shown(m_session->isPending(id)), shown(m_model.isPending(key)));
        compare(u"hasChanged "_s + id, shown(m_session->hasChanged(id)), shown(m_model.hasChanged(key)));
        compare(u"isLoaded "_s + id, shown(m_session->isLoaded(id)), shown(m_model.isLoaded(key)));
        compare(u"whatChanged "_s + id, shown(!m_session->whatChanged(id).isEmpty()), shown(m_model.isPending(key)));
    }
    QStringList changed;
    for (const QString &id : m_session->changedIds())
        changed.append(idKey(id));
    const QStringList expected = m_model.changedKeys();
    compare(u"changedIds"_s, changed.join(u' '), expected.join(u' '));
    compare(u"hasChanges"_s, shown(m_session->hasChanges()), shown(!expected.isEmpty()));
    compare(u"trackedCount"_s, QString::number(m_session->trackedCount()), QString::number(m_model.trackedCount()));
    compare(u"requests"_s, QString::number(m_session->numberOfRequests()), QString::number(m_model.requests));
}

void RandomUnit::compareServers()
{
    const auto stored = waitFor(m_others.send(GetDocuments{keys}));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto expected = m_server.documents.constFind(keys.at(i));
        compare(u"the server's "_s + keys.at(i), shown(stored.value().documents.at(i)),
            expected == m_server.documents.cend() ? u"none"_s : shown(expected->fields));
    }
}

/// A session asked in any order, ids in any casing, against plain maps: after every call it says what the model says,
/// and after every save the server holds it.
class SessionRandomContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void randomCalls_againstPlainMaps_agree();
};

void SessionRandomContract::randomCalls_againstPlainMaps_agree()
{
    bool isGiven = false;
    quint32 seed = qEnvironmentVariable("ROOKERY_TEST_SEED").toUInt(&isGiven);
    if (!isGiven)
        seed = QRandomGenerator::global()->generate();
    qInfo("ROOKERY_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);
    DocumentStore store(
        [this](const QString &name) { return fixture().another(name); }, {.database = fixture().name()});
    ServerModel server;
    QElapsedTimer clock;
    clock.start();
    int steps = 0;
    while (!clock.hasExpired(std::chrono::milliseconds(3s).count())) {
        RandomUnit unit(store, fixture().database(), server, random);
        for (int step = 0; step < 60; ++step, ++steps) {
            if (!unit.step())
                QFAIL(qPrintable(u"seed %1\n   %2"_s.arg(QString::number(seed), unit.log())));
        }
    }
    qInfo("%d calls", steps);
}

QTEST_GUILESS_MAIN(SessionRandomContract)
#include "tst_sessionrandomcontract.moc"
