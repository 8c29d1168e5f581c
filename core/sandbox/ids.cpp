// SPDX-License-Identifier: MIT
#include "sandbox/ids.h"

#include "model/document.h"

#include "sandbox/rejection.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

constexpr qsizetype maxIdBytes = 512;

Error idTooLong(const QString &id, qsizetype bytes)
{
    return rejected(
        u"Document ID cannot exceed 512 bytes, but the ID was %1 bytes. The invalid ID is '%2'."_s.arg(bytes).arg(id))
        .about(id);
}

bool isForbiddenInIds(QChar c)
{
    // Backspace, tab, line feed, form feed and carriage return pass, as on the server.
    const char16_t code = c.unicode();
    return code < 0x20 && !QStringView(u"\b\t\n\f\r").contains(c);
}

QString controlsEscaped(const QString &id)
{
    QString out;
    for (const QChar c : id)
        out += isForbiddenInIds(c) ? u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0')) : QString(c);
    return out;
}

} // namespace

QByteArray compareKey(QStringView text)
{
    return idKey(text).toUtf8();
}

Result<Done> checkStorable(const QString &id)
{
    if (std::any_of(id.begin(), id.end(), isForbiddenInIds)) {
        return rejected(
            u"Document ID cannot contain control characters: '%1' (escaped version)"_s.arg(controlsEscaped(id)));
    }
    if (const qsizetype bytes = id.toUtf8().size(); bytes > maxIdBytes)
        return idTooLong(id, bytes);
    return Done{};
}

Result<Done> checkReadable(const QString &id)
{
    // The server counts characters first: a longer id of fewer characters is simply not found.
    if (id.size() > maxIdBytes)
        return idTooLong(id, id.toUtf8().size());
    return Done{};
}

IdKind kindOfId(const QString &id)
{
    if (id.trimmed().isEmpty())
        return IdKind::Guid;
    if (id.endsWith(u'/'))
        return IdKind::ByEtag;
    return id.endsWith(u'|') ? IdKind::Identity : IdKind::Final;
}

QString newGuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString idByEtag(const QString &prefix, qint64 etag)
{
    return prefix + u"%1-A"_s.arg(etag, 19, 10, QLatin1Char('0'));
}

QString idByIdentity(const QString &name, qint64 number)
{
    return name.chopped(1) + u'/' + QString::number(number);
}

} // namespace Rookery::Sandbox
