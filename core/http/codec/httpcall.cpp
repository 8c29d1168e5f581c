// SPDX-License-Identifier: MIT
#include "http/codec/httpcall.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Rookery {

QByteArray nameOf(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get: return "GET";
    case HttpMethod::Head: return "HEAD";
    case HttpMethod::Post: return "POST";
    case HttpMethod::Put: return "PUT";
    case HttpMethod::Patch: return "PATCH";
    case HttpMethod::Delete: return "DELETE";
    }
    Q_UNREACHABLE();
}

QString timeSpan(std::chrono::milliseconds span)
{
    constexpr qint64 msPerDay = 24LL * 60 * 60 * 1000;
    const qint64 ms = span.count();
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    const QString days = ms >= msPerDay ? QString::number(ms / msPerDay) + u'.' : QString();
    return u"%1%2:%3:%4.%5"_s.arg(days, two(ms / 3600000 % 24), two(ms / 60000 % 60), two(ms / 1000 % 60))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
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

HttpQuery &HttpQuery::add(QByteArrayView name, std::chrono::milliseconds span)
{
    add(name, QStringView());
    m_text += timeSpan(span).toLatin1();
    return *this;
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
