// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE declares a function, which must not land in our namespace.
static void registerCatalogues()
{
    Q_INIT_RESOURCE(rookery_words);
}

namespace Rookery {

void installTranslations(const QLocale &locale)
{
    registerCatalogues();
    const auto install = [](const QLocale &language, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(qApp);
        if (translator->load(language, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QLocale::English, u"rookery"_s, u":/i18n"_s); // its plurals, for whom there is no catalogue
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, u"rookery"_s, u":/i18n"_s);
}

} // namespace Rookery
