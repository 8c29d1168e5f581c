// SPDX-License-Identifier: MIT
#include "http/codec/httpcall.h"

#include <QUrl>

namespace Rookery {

QByteArray nameOf(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get: return "GET";
    case HttpMethod::Head: return "HEAD";
    case HttpMethod::Post: return "POST";
    case HttpMethod::Put: return "PUT";
    case HttpMethod::Delete: return "DELETE";
    }
    Q_UNREACHABLE();
}

HttpQuery &HttpQuery::add(QByteArrayView name, QStringView value)
{
    if (!m_text.isEmpty())
        m_text += '&';
    m_text += name;
    m_text += '=';
    m_text += QUrl::toPercentEncoding(value.toString());
    return *this;
}

HttpQuery &HttpQuery::add(QByteArrayView name, qint64 value)
{
    return add(name, QString::number(value));
}

HttpQuery &HttpQuery::addAll(QByteArrayView name, const QStringList &values)
{
    for (const QString &value : values)
        add(name, value);
    return *this;
}

HttpQuery &HttpQuery::addUnlessEmpty(QByteArrayView name, const QString &value)
{
    return value.isEmpty() ? *this : add(name, value);
}

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (name.compare(header.name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

bool HttpReply::saysMissing() const
{
    return status == 404 && body.isEmpty() && header("Database-Missing").isEmpty();
}

} // namespace Rookery
