// SPDX-License-Identifier: GPL-3.0-or-later
#include "paneltab.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Rookery {

PanelTab::PanelTab()
{
    const auto makeExecutor = [this](const QString &) {
        auto made = std::make_unique<ScriptedExecutor>();
        executor = made.get();
        return made;
    };
    auto store = std::make_unique<DocumentStore>(makeExecutor, DocumentStoreOptions{.database = u"Demo"_s});
    store->executor();
    auto session = store->openSession().value();
    workspace = std::make_unique<Workspace>(Connection{.name = u"Local"_s}, std::move(store), std::move(session));
    executor->onCommand<GetDocuments>([this](const GetDocuments &command) -> Result<LoadedDocuments> {
        LoadedDocuments loaded;
        for (const QString &id : command.ids) {
            const auto found = documents.constFind(idKey(id));
            loaded.documents.append(found == documents.cend() ? std::nullopt : std::optional(*found));
        }
        return loaded;
    });
    executor->onCommand<GetChangeVector>([this](const GetChangeVector &command) -> Result<std::optional<QString>> {
        const auto found = documents.constFind(idKey(command.id));
        return found == documents.cend() ? std::optional<QString>() : std::optional(found->changeVector);
    });
    executor->onCommand<GetCollectionStatistics>([](const GetCollectionStatistics &) {
        return CollectionStatistics{.documents = 831, .collections = {{u"Orders"_s, 830}, {u"@hilo"_s, 1}}};
    });
    executor->onCommand<NextHiLoRange>([](const NextHiLoRange &command) {
        return HiLoRange{.prefix = command.tag + u'/',
            .low = 831,
            .high = 862,
            .lastSize = 32,
            .serverTag = u"A"_s,
            .lastRangeAt = {}};
    });
}

void PanelTab::put(const QString &id, const QByteArray &body, const QString &collection)
{
    const QByteArray metadata = R"("@metadata": {"@collection": "%1", "@id": "%2", "@change-vector": "A:1-x"})";
    QByteArray json = body.trimmed();
    json.chop(1);
    json += json.trimmed().endsWith('{') ? "" : ", ";
    json += QString::fromUtf8(metadata).arg(collection, id).toUtf8() + '}';
    documents.insert(idKey(id), documentFrom(Json::parse(json).value()).value());
}

OpenDocument *PanelTab::open(const QString &id)
{
    workspace->open(id);
    const bool isOpen = QTest::qWaitFor([this, &id] { return workspace->openDocument(id) != nullptr; });
    return isOpen ? workspace->openDocument(id) : nullptr;
}

} // namespace Rookery
