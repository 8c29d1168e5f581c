// SPDX-License-Identifier: MIT
#include "sandbox/writing.h"

#include "model/document.h"

#include <QFile>

// Resources of a static library must be named once by somebody, and only outside any namespace.
static void initializeSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

Result<Done> writeSampleDocument(Store &store, const QByteArray &line)
{
    auto json = Json::parse(line);
    if (!json)
        return json.error();
    PutDocument put;
    put.id = metadataText(*json, u"@id");
    put.json = std::move(*json);
    const auto prepared = prepare(put);
    if (!prepared)
        return prepared.error();
    const auto written = write(store, *prepared);
    return written ? Result<Done>(Done{}) : Result<Done>(written.error());
}

} // namespace

Result<Done> writeSampleData(Store &store)
{
    initializeSampleResource();
    QFile sample(u":/rookery/sample/sample.ndjson"_s);
    const bool isOpen = sample.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QByteArrayList lines = sample.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        if (const auto done = writeSampleDocument(store, line); !done)
            return done.error();
    }
    return isOpen ? Result<Done>(Done{}) : Result<Done>(Error::of(ErrorKind::Storage, sample.errorString()));
}

} // namespace Rookery::Sandbox
