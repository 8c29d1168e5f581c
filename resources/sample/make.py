#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the sandbox's sample: a rookery observatory, about 300 documents in 6 collections that refer to each other.

Prints one document a line, the same bytes every time: `python3 make.py > sample.ndjson`.
"""

import datetime
import json
import sys

SPECIES = [
    # Latin name, English name, names elsewhere, wing in mm, mass in g
    ("Corvus frugilegus", "Rook", {"de": "Saatkrähe", "fr": "Corbeau freux", "ja": "ミヤマガラス"}, "312.5", "488.30"),
    ("Corvus corone", "Carrion Crow", {"de": "Rabenkrähe", "es": "Corneja negra"}, "328.0", "510.00"),
    ("Corvus cornix", "Hooded Crow", {"de": "Nebelkrähe", "pl": "Wrona siwa"}, "322.75", "500.5"),
    ("Corvus corax", "Common Raven", {"de": "Kolkrabe", "is": "Hrafn", "he": "עורב שחור"}, "428", "1200.0"),
    ("Coloeus monedula", "Western Jackdaw", {"de": "Dohle", "sv": "Kaja"}, "236.0", "246.10"),
    ("Pica pica", "Eurasian Magpie", {"de": "Elster", "fi": "Harakka", "zh": "喜鹊"}, "193.20", "228.0"),
    ("Garrulus glandarius", "Eurasian Jay", {"de": "Eichelhäher", "cs": "Sojka obecná"}, "180", "170.0"),
    ("Nucifraga caryocatactes", "Northern Nutcracker", {"de": "Tannenhäher", "fr": "Cassenoix moucheté"}, "185.5", "171.25"),
    ("Pyrrhocorax graculus", "Alpine Chough", {"de": "Alpendohle", "it": "Gracchio alpino"}, "270.0", "205.0"),
    ("Pyrrhocorax pyrrhocorax", "Red-billed Chough", {"cy": "Brân goesgoch", "es": "Chova piquirroja"}, "283", "310.40"),
    ("Cyanopica cooki", "Iberian Magpie", {"pt": "Pega-azul", "es": "Rabilargo ibérico"}, "137.0", "71.9"),
    ("Perisoreus infaustus", "Siberian Jay", {"sv": "Lavskrika", "fi": "Kuukkeli"}, "140.1", "84.60"),
]
PLACES = [
    ("Alte Allee", "Halle (Saale)", "51.482778", "11.969722"), ("Kirkkopuisto", "Jyväskylä", "62.241667", "25.741667"),
    ("Parc de la Tête d'Or", "Lyon", "45.777222", "4.855"), ("Høje Møllegård", "Ærø", "54.8700", "10.3300"),
    ("Na Skałce", "Kraków", "50.0485", "19.9380"), ("Św. Jan", "Łódź", "51.776667", "19.454722"),
    ("Churchyard elms", "St Ives", "52.3320", "-0.0760"), ("Glen Ìosal", "Inbhir Nis", "57.4778", "-4.2247"),
    ("Bois \"du Roi\"", "Tours", "47.393611", "0.689167"), ("Ptačí háj", "Olomouc", "49.593889", "17.250833"),
    ("Skógarlundur", "Egilsstaðir", "65.2669", "-14.3948"), ("Plana del Corb", "Vic", "41.930556", "2.254444"),
    ("יער עופר", "Haifa", "32.7000", "35.0100"), ("鴉の森", "Kushiro", "42.9849", "144.3814"),
]
OBSERVERS = [
    ("Agnieszka", "Żuraw"), ("Björn", "Þórsson"), ("Chloé", "L'Hirondelle"), ("Dmitrij", "Worobjow"), ("Eszter", "Holló"),
    ("François", "Corbeau"), ("Gráinne", "Ní Préachán"), ("Håkon", "Kråkevik"), ("İpek", "Karga"), ("Jürgen", "Rabe"),
    ("小林", "烏"), ("Lucía", "Urraca"), ("Māra", "Krauķe"), ("Ngozi", "Okafor-Crow"), ("Øystein", "Skjære"), ("Zoë", "O'Rook"),
]
TREES = ["elm", "beech", "plane", "oak", "black poplar", "lime", None]
WEATHER = ["clear", "overcast", "drizzle", "fog", "gusts \"NW\"", None]
RINGS = ["red", "white", "green/yellow", "blue\tstriped", None]


class Raw(str):
    """A number in a spelling of its own."""


class Numbers:
    """Numbers that are the same on every machine and in every Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def of(self, choices):
        return choices[self.below(len(choices))]


def text(value):
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(text(str(key)) + ":" + text(item) for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def document(collection, doc_id, members):
    return {**members, "@metadata": {"@collection": collection, "@id": doc_id}}


def ids(prefix, count):
    return [f"{prefix}/{number}-A" for number in range(1, count + 1)]


def day(numbers, year):
    return datetime.date(year, 1, 1) + datetime.timedelta(days=numbers.below(365))


SPECIES_IDS = ["species/" + latin.lower().replace(" ", "-") for latin, *_ in SPECIES]
OBSERVER_IDS = ids("observers", len(OBSERVERS))
ROOKERY_IDS = ids("rookeries", len(PLACES))
NEST_IDS = ids("nests", 64)
RINGING_IDS = ids("ringings", 72)
SIGHTING_IDS = ids("sightings", 124)


def species():
    for doc_id, (latin, english, names, wing, mass) in zip(SPECIES_IDS, SPECIES):
        genus, epithet = latin.split(" ")
        relatives = [other for other in SPECIES_IDS if other.startswith("species/" + genus.lower()) and other != doc_id]
        yield document("Species", doc_id, {
            "Latin": {"Genus": genus, "Epithet": epithet}, "Name": english, "Names": names,
            "Measures": {"Wing": Raw(wing), "Mass": Raw(mass), "Unit": ["mm", "g"]},
            "Related": relatives, "IsColonial": english in ("Rook", "Western Jackdaw"), "Extinct": None})


def observers(numbers):
    for index, (doc_id, (first, last)) in enumerate(zip(OBSERVER_IDS, OBSERVERS)):
        yield document("Observers", doc_id, {
            "FirstName": first, "LastName": last, "Email": None if index % 5 == 4 else f"observer{index + 1}@example.org",
            "Mentor": numbers.of(OBSERVER_IDS[:index]) if index else None,
            "Since": day(numbers, 1990 + index).isoformat(), "Licence": 9007199254740993 + numbers.below(1 << 40),
            "Settings": {"units": "metric", "notify": [], "theme": {}}, "Hours": Raw(f"{numbers.below(900)}.{numbers.below(10)}0")})


def rookeries(numbers):
    for index, (doc_id, (name, town, latitude, longitude)) in enumerate(zip(ROOKERY_IDS, PLACES)):
        counts = {str(year): numbers.below(160) for year in range(2019, 2026) if (year + index) % 4}
        yield document("Rookeries", doc_id, {
            "Name": name, "Location": {"Town": town, "Point": [Raw(latitude), Raw(longitude)], "Altitude": numbers.below(900)},
            "Warden": numbers.of(OBSERVER_IDS), "Species": sorted({SPECIES_IDS[0], numbers.of(SPECIES_IDS)}),
            "NestCounts": counts, "Founded": 1850 + numbers.below(150), "IsProtected": index % 3 != 0,
            "Notes": numbers.of(["", "Felled in part; see minutes.\nNew count needed.", "Path /west closed \\ flooded", None])})


def nests(numbers):
    for index, doc_id in enumerate(NEST_IDS):
        eggs = numbers.below(7)
        yield document("Nests", doc_id, {
            "Rookery": ROOKERY_IDS[index % len(ROOKERY_IDS)], "Species": numbers.of(SPECIES_IDS[:5]),
            "Tree": {"Kind": numbers.of(TREES), "Height": Raw(f"{8 + numbers.below(20)}.{numbers.below(10)}"), "Tag": None},
            "Visits": [{"Date": day(numbers, 2025).isoformat(), "Eggs": eggs, "Young": numbers.below(eggs + 1),
                        "Observer": numbers.of(OBSERVER_IDS)} for _ in range(numbers.below(4))],
            "Material": Raw(f"{1 + numbers.below(99)}e-2"), "IsOccupied": eggs > 0})


def ringings(numbers):
    for index, doc_id in enumerate(RINGING_IDS):
        yield document("Ringings", doc_id, {
            "Ring": 4611686018427387904 + index * 97 + numbers.below(97), "Colours": [numbers.of(RINGS), numbers.of(RINGS)],
            "Species": numbers.of(SPECIES_IDS), "Nest": numbers.of(NEST_IDS) if index % 3 else None,
            "Ringer": numbers.of(OBSERVER_IDS), "At": f"{day(numbers, 2024)}T{numbers.below(24):02}:{numbers.below(60):02}:00.0000000Z",
            "Mass": Raw(f"{150 + numbers.below(400)}.{numbers.below(10)}0"), "Wing": Raw(f"{180 + numbers.below(140)}.50"),
            "Lineage": {"Mother": RINGING_IDS[index - 7] if index > 20 else None, "Father": None}})


def sightings(numbers):
    for doc_id in SIGHTING_IDS:
        flock = numbers.below(4) + 1
        yield document("Sightings", doc_id, {
            "Observer": numbers.of(OBSERVER_IDS), "Rookery": numbers.of(ROOKERY_IDS),
            "At": f"{day(numbers, 2025)}T{4 + numbers.below(16):02}:{numbers.below(60):02}:{numbers.below(60):02}Z",
            "Weather": {"Sky": numbers.of(WEATHER), "Celsius": Raw(f"{numbers.below(40) - 10}.{numbers.below(10)}"), "Wind": Raw("1.10")},
            "Birds": [{"Species": numbers.of(SPECIES_IDS), "Count": 1 + numbers.below(250),
                       "Ringed": [numbers.of(RINGING_IDS) for _ in range(numbers.below(3))]} for _ in range(flock)],
            "Tags": sorted({numbers.of(["dawn", "roost", "mobbing", "🌒 dusk", "Überflug"]) for _ in range(2)}), "Photo": None})


def main():
    numbers = Numbers(20260401)
    makers = [species(), observers(numbers), rookeries(numbers), nests(numbers), ringings(numbers), sightings(numbers)]
    lines = [text(one) for maker in makers for one in maker]
    sys.stdout.buffer.write(("\n".join(lines) + "\n").encode("utf-8"))


main()
