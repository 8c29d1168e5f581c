// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/jsontypetext.h"

#include <QCoreApplication>

namespace Rookery {

QString jsonTypeText(Json::Type type)
{
    const auto text = [](const char *name) { return QCoreApplication::translate("JsonTypeText", name); };
    switch (type) {
    case Json::Type::Null: return text(QT_TRANSLATE_NOOP("JsonTypeText", "Null"));
    case Json::Type::True:
    case Json::Type::False: return text(QT_TRANSLATE_NOOP("JsonTypeText", "Boolean"));
    case Json::Type::Number: return text(QT_TRANSLATE_NOOP("JsonTypeText", "Number"));
    case Json::Type::String: return text(QT_TRANSLATE_NOOP("JsonTypeText", "String"));
    case Json::Type::Array: return text(QT_TRANSLATE_NOOP("JsonTypeText", "Array"));
    case Json::Type::Object: return text(QT_TRANSLATE_NOOP("JsonTypeText", "Object"));
    }
    Q_UNREACHABLE();
}

} // namespace Rookery
