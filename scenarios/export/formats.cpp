#include "scenarios/export/formats.hpp"

#include "scenarios/export/epcis.hpp"
#include "scenarios/export/geojson.hpp"
#include "scenarios/export/ocel.hpp"
#include "scenarios/export/tables.hpp"

namespace tierflow {
namespace {

Written json(StoredRun const& run, int, std::ostream& out) { return write_json(run, out); }
Written geojson(StoredRun const& run, int, std::ostream& out) { return write_geojson(run, out); }

constexpr Format catalogue[] = {
    {"csv", "every table as a CSV file, into a folder", nullptr, write_csv},
    {"json", "every table as a list of objects", json, nullptr},
    {"geojson", "places and lanes with their figures, for a map (RFC 7946)", geojson, nullptr},
    {"epcis", "recorded parcels as events of GS1 EPCIS 2.0, JSON-LD", write_epcis, nullptr, true},
    {"ocel", "recorded parcels as an object-centric event log, OCEL 2.0 JSON", write_ocel, nullptr, true},
};

}  // namespace

std::span<Format const> formats() { return catalogue; }

}  // namespace tierflow
