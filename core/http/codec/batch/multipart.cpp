// SPDX-License-Identifier: MIT
#include "http/codec/batch/multipart.h"

#include <algorithm>

namespace Rookery {

namespace {

/// One that none of the parts contains.
QByteArray boundaryFor(const QByteArray &json, const QList<QByteArray> &attachments)
{
    for (int number = 1;; ++number) {
        QByteArray boundary = "rookery-part-" + QByteArray::number(number) + '-';
        const auto hasIt = [&boundary](const QByteArray &part) { return part.contains(boundary); };
        if (!hasIt(json) && std::none_of(attachments.cbegin(), attachments.cend(), hasIt))
            return boundary;
    }
}

} // namespace

Multipart multipartOf(const QByteArray &json, const QList<QByteArray> &attachments)
{
    const QByteArray boundary = boundaryFor(json, attachments);
    QByteArray body = "--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"main\"\r\nContent-Type: application/json\r\n\r\n" + json;
    for (const QByteArray &bytes : attachments) {
        body += "\r\n--" + boundary + "\r\nContent-Type: application/octet-stream\r\n\r\n";
        body += bytes;
    }
    body += "\r\n--" + boundary + "--\r\n";
    return {"multipart/mixed; boundary=" + boundary, body};
}

} // namespace Rookery
