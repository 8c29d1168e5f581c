// SPDX-License-Identifier: MIT
#include "sandbox/query/projection.h"

#include "json/children.h"
#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

/// The value at a path. An array on the way gives an array of what its elements hold there, null where they lack it.
std::optional<Json::Value> valueAt(const Json::Value &value, QList<Rql::Step> steps)
{
    if (value.isArray() && !steps.isEmpty()) {
        Json::Writer writer;
        writer.beginArray();
        for (const Json::Child &child : value.children())
            writer.value(valueAt(child.value(), steps).value_or(Json::Value()));
        writer.endArray();
        return Json::parse(writer.take(), Json::Mode::Reply).value();
    }
    if (steps.isEmpty())
        return value;
    const Rql::Step step = steps.takeFirst();
    const auto member = value.isObject() ? value.member(step.name) : std::nullopt;
    if (!member || (step.arrays > 0 && !member->isArray()))
        return std::nullopt;
    return valueAt(*member, std::move(steps));
}

} // namespace

Document projected(const Document &document, const QList<Rql::Projection> &projections)
{
    Json::Writer writer;
    writer.beginObject();
    for (const Rql::Projection &projection : projections) {
        const auto value = projection.field.isId ? Json::Value::fromString(document.id)
                                                 : valueAt(document.json, projection.field.steps);
        if (value || projection.isNullIfMissing)
            writer.key(projection.name).value(value.value_or(Json::Value()));
    }
    writer.key(u"@metadata").beginObject().key(u"@projection").boolean(true);
    writer.key(u"@change-vector").string(document.changeVector).key(u"@id").string(document.id);
    writer.key(u"@last-modified").string(metadataText(document.json, u"@last-modified"));
    writer.endObject().endObject();
    return {document.id, document.changeVector, Json::parse(writer.take(), Json::Mode::Reply).value()};
}

} // namespace Rookery::Sandbox
