// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tools/jsonfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

Result<Json::Value> jsonIn(const QString &file)
{
    const QString name = file == u"-" ? u"standard input"_s : file;
    QFile source(file);
    constexpr int input = 0; // by its number: as a FILE, on Windows its end is an error to QFile
    const bool isOpen = file == u"-" ? source.open(input, QIODevice::ReadOnly) : source.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error::of(ErrorKind::Storage, u"'%1' cannot be read: %2."_s.arg(name, source.errorString())).at(name);
    QByteArray text = source.readAll();
    if (source.error() != QFileDevice::NoError)
        return Error::of(ErrorKind::Storage, u"'%1' cannot be read: %2."_s.arg(name, source.errorString())).at(name);
    auto json = Json::parse(std::move(text));
    if (!json) {
        Error error = json.error().at(name);
        const TextPosition position = error.position.value_or(TextPosition{});
        error.message = u"%1:%2:%3: %4"_s.arg(name).arg(position.line).arg(position.column).arg(error.message);
        return error;
    }
    if (!json->isObject())
        return Error::of(ErrorKind::InvalidJson, u"%1:1:1: A document must be a JSON object."_s.arg(name)).at(name);
    return json;
}

} // namespace Rookery::Cli
