"""The figures of the Lianyungang tables that no arithmetic gives: stated once, here.

Marks as in base.yaml: [S x] sourced, [D x] derived, [A x] assumed; x is the section of docs/lianyungang.md.
Volumes are parcels a day of the whole market; derive_tables.py turns all of it into tables.
"""

NETWORK = 0.1  # the share of the market that the tenth carries: vehicles, fleets and crews are sized for it

# ---- places: latitude, longitude [A 2] -------------------------------------------------------------------
HUBS = {"H1": (34.700, 119.335), "H2": (34.414, 119.178), "H3": (34.650, 119.250), "H4": (34.607, 119.170)}
NODES = {"N1": (34.625, 119.135), "N2": (34.830, 119.110), "N3": (34.930, 119.170), "N4": (34.535, 118.780),
         "N5": (34.310, 119.260), "N6": (34.100, 119.340), "N7": (34.690, 119.320)}
NODE_OF = {"Haizhou": "N1", "Ganyu": "N2", "Donghai": "N4", "Guanyun": "N5", "Guannan": "N6", "Lianyun": "N7"}
COLD_NODE = "N3"

# market: latitude, longitude, buys [A 1], sells [A 1]
MARKETS = {
    "Shanghai": (31.230, 121.473, 0.07, 0.07), "Nanjing": (32.060, 118.797, 0.13, 0.13),
    "Hangzhou": (30.274, 120.155, 0.12, 0.24), "Guangzhou": (23.129, 113.264, 0.14, 0.22),
    "Beijing": (39.904, 116.407, 0.09, 0.07), "Jinan": (36.651, 117.120, 0.12, 0.09),
    "Zhengzhou": (34.747, 113.625, 0.11, 0.06), "Xian": (34.342, 108.940, 0.05, 0.02),
    "Wuhan": (30.593, 114.305, 0.07, 0.04), "Chengdu": (30.573, 104.066, 0.06, 0.03),
    "Shenyang": (41.806, 123.431, 0.04, 0.03)}
ABROAD = {"Incheon": (37.46, 126.45), "Osaka": (34.58, 135.45), "Almaty": (43.238, 76.945),
          "Overseas": (31.143, 121.805)}  # the last: Shanghai's airport, for the mail
CHINESE_NAMES = {"Shanghai": "上海", "Nanjing": "南京", "Hangzhou": "杭州", "Guangzhou": "广州", "Beijing": "北京", "Jinan": "济南",
                 "Zhengzhou": "郑州", "Xian": "西安", "Wuhan": "武汉", "Chengdu": "成都", "Shenyang": "沈阳", "Incheon": "仁川",
                 "Osaka": "大阪", "Almaty": "阿拉木图", "Overseas": "国际邮件"}

# ---- what counties and towns send and receive --------------------------------------------------------------
# county: sends, receives [S, A 1], area in km2 [A 8]
COUNTIES = {
    "Donghai": (980_000, 331_000, 2037), "Ganyu": (540_000, 339_000, 1514), "Haizhou": (577_000, 399_000, 701),
    "Guanyun": (354_000, 225_000, 1538), "Guannan": (163_000, 130_000, 1030), "Lianyun": (109_000, 117_000, 680)}
LOCAL = 154_100     # parcels from town to town, a tenth of what is delivered [A 1]
LOCAL_ACROSS = 0.6  # of them between counties, through the gate: the share that the gravity of base.yaml gives [D 1]
INBOUND = 1_386_900  # from the markets: 1 541 000 less the local ones [D 1]

# Shares of the towns in their county [A 1]; towns not named share the rest equally.
SENDS = {
    "Ganyu": {"Haitou": 0.35, "Shiqiao": 0.15, "Qingkou": 0.25},
    "Donghai": {"Niushan": 0.45, "Shiliu": 0.15, "Quyang (Donghai)": 0.05, "Anfeng": 0.05, "Fangshan": 0.05,
                "Huangchuan": 0.03},
    "Guanyun": {"Yishan": 0.43, "Shizhuang": 0.15, "Yangji": 0.12},
    "Guannan": {"Xin'an": 0.60, "Tanggou": 0.08},
    "Haizhou": {"Xinpu": 0.20, "Xinhai": 0.18, "Punan": 0.12, "Xindong": 0.08, "Yuzhou": 0.06, "Puxi": 0.06},
    "Lianyun": {"Xugou": 0.25, "Zhongyun (ETDZ)": 0.22, "Houzui (ETDZ)": 0.18, "Chaoyang (ETDZ)": 0.10}}
RECEIVES = {
    "Ganyu": {"Qingkou": 0.40}, "Donghai": {"Niushan": 0.28, "Shiliu": 0.12},
    "Guanyun": {"Yishan": 0.28, "Shizhuang": 0.12}, "Guannan": {"Xin'an": 0.42},
    "Haizhou": {"Xinpu": 0.09, "Xinhai": 0.08, "Xindong": 0.08, "Xinnan": 0.07, "Lunan": 0.07, "Puxi": 0.07,
                "Yuzhou": 0.07, "Haizhou old town": 0.06, "Xingfulu": 0.06, "Quyang": 0.045, "Hongmen": 0.04,
                "Ninghai": 0.05, "Huaguoshan": 0.05, "Nancheng": 0.02, "Yuntai": 0.02, "Jinping": 0.04,
                "Xinba": 0.025, "Banpu": 0.03},
    "Lianyun": {"Xugou": 0.26, "Haizhouwan": 0.13, "Zhongyun (ETDZ)": 0.12, "Houzui (ETDZ)": 0.13,
                "Chaoyang (ETDZ)": 0.08, "Lianyun port town": 0.06, "Yunshan": 0.05, "Liandao island": 0.02,
                "Sucheng": 0.02, "Gaogongdao": 0.02}}

CITY_COUNTIES = {"Haizhou", "Lianyun"}  # urban but for these
RURAL_IN_CITY = {"Jinping", "Xinba", "Banpu", "Punan", "Nancheng", "Yuntai", "Liandao island", "Sucheng",
                 "Gaogongdao", "Xuwei new area", "Banqiao"}
COUNTY_SEATS = {"Qingkou", "Niushan", "Shiliu", "Yishan", "Shizhuang", "Xin'an"}

# Share of each class in what a county sends: crystal, seafood, laver, apparel after product volumes [S, A 1].
MIX = {
    "Donghai": {"crystal": 0.70, "general": 0.28, "bulky": 0.02},
    "Ganyu": {"seafood": 0.36, "live_seafood": 0.04, "laver": 0.15, "general": 0.43, "bulky": 0.02},
    "Haizhou": {"sports": 0.25, "general": 0.72, "bulky": 0.03},
    "Guanyun": {"apparel": 0.70, "general": 0.27, "bulky": 0.03},
    "Guannan": {"food": 0.35, "general": 0.62, "bulky": 0.03},
    "Lianyun": {"pharma": 0.10, "general": 0.87, "bulky": 0.03},
    "Ganyu_cold_coast": {"seafood": 0.57, "live_seafood": 0.07, "laver": 0.10, "general": 0.25, "bulky": 0.01}}
COLD_TOWNS = {"Haitou", "Shiqiao"}  # send the mix of the cold coast; their cold classes go through N3
COLD_CLASSES = ("seafood", "live_seafood")

# Parcels a day to other countries [A 1]: by county, through its producing town, to the four ways abroad.
EXPORT_PARK = (20_000, {"Incheon": 0.40, "Osaka": 0.25, "Almaty": 0.35})
EXPORT_POST = (15_000, {"Overseas": 1.0})
EXPORT_FROM = {"Niushan": 0.62, "Xinpu": 0.14, "Yishan": 0.10, "Haitou": 0.06, "Zhongyun (ETDZ)": 0.08}

# ---- last mile [A 8] ---------------------------------------------------------------------------------------
COURIER_SHARE = {"urban": 0.40, "rural": 0.18}  # door and locker; the rest goes to points by van
COURIER_DAY = 135    # parcels that a courier delivers on the mean day
VAN_DAY = 1000       # parcels that a van brings to points on the mean day

# ---- ways: detour over the great circle, speed in km/h, least minutes, spread of the drive [A 4] -----------
TOWN_WAY = (1.35, 42, 8, 0.10)
NODE_WAY = (1.30, 55, 20, 0.08)
CITY_WAY = (1.30, 45, 15, 0.08)   # between hubs inside the city
TRUNK_WAY = (1.25, 75, 60, 0.06)
TRUNK_EMPTY_BACK = 20  # per cent of its way back that a hired trunk lorry drives without a load [A 14]
NEAR_THE_GATE = {"N1": 15, "N7": 25}  # least minutes of two nodes inside the city

# ---- timetables [A 6] ----------------------------------------------------------------------------------------
PICK_UP = [["11:30", "16:00", "19:00", "21:30"], ["16:00", "19:00", "21:30"], ["16:00", "21:30"]]  # fullest first
COLD_PICK_UP = ["16:00", "19:00", "21:30"]
NODE_TO_HUB = ["15:00", "19:30", "22:00", "00:30"]
HUB_TO_NODE = ["04:00", "05:45", "13:00"]
NODE_TO_TOWN = ["08:00", "15:15"]
CLOSING_CALL = "04:00"
# Arrivals at the gate of the markets that send at least this share of the inbound parcels.
TRUNK_ARRIVES = [(0.10, ["22:45", "01:15", "10:30"]), (0.06, ["00:30", "10:30"]), (0.0, ["00:30"])]

# ---- what a planner allows ------------------------------------------------------------------------------------
PLANNED_FILL = 0.90   # of a vehicle on the mean day, so that a Monday (1.06) still fits [D 4]
WORTH_A_TRIP = 0.55   # mean fill below which a town gets fewer pick-ups a day [A 4]
LOADING, YARD = 30, 30  # minutes at the stand before a departure; of waiting for a door and delays [A 4]
FLEET_RESERVE = 1.10  # on the least number of vehicles that the timetable needs [A 4]

TOWN_KINDS = ["micro_van", "van_42", "truck_76", "truck_96"]
NODE_KINDS = TOWN_KINDS + ["trailer_17"]
COLD_KINDS = ["reefer_42", "reefer_96"]
TRUNK_IN_KINDS = ["van_42", "truck_76", "truck_96", "trailer_17"]

# Premium modes and exports: from, to, mode, detour, minutes, classes, days, vehicle, {departs: vehicles} [S, A 4].
# Taken space is bought by the departure, so there is no fleet.
BOUGHT_SPACE = [
    ("H4", "Shanghai", "rail", 1.15, 190, "live_seafood pharma", "daily", "train_space",
     {"07:10": 2, "08:20": 2, "10:05": 1, "13:40": 1}),
    ("H4", "Beijing", "rail", 1.15, 290, "live_seafood pharma", "daily", "train_space",
     {"07:35": 3, "09:10": 3, "12:20": 2}),
    ("H2", "Guangzhou", "air", 1.05, 150, "live_seafood", "daily", "freighter_space", {"01:00": 1}),
    ("H2", "Chengdu", "air", 1.05, 165, "live_seafood", "daily", "belly_space", {"10:40": 1, "21:30": 1}),
    ("H1", "Incheon", "sea", 1.15, 1440, "export_park", "tue thu sat", "box_share", {"18:00": 1}),
    ("H1", "Osaka", "sea", 1.15, 3600, "export_park", "mon fri", "box_share", {"17:00": 1}),
    ("H1", "Almaty", "rail", 1.25, 14400, "export_park", "tue thu sun", "box_share", {"10:00": 1}),
    ("H3", "Overseas", "road", 1.25, 450, "export_post", "daily", "van_42", {"16:00": 1})]

# Between hubs, and from the cold node to the airport: from, to, way, classes, {departs: vehicle}. One vehicle each.
SHUTTLES = [
    ("H4", "H1", CITY_WAY, "export_park", {"05:00": "van_42", "17:30": "micro_van"}),
    ("H4", "H3", CITY_WAY, "export_post", {"05:00": "micro_van"}),
    ("H1", "H4", CITY_WAY, "bonded", {"12:00": "micro_van", "18:30": "micro_van"}),
    ("N3", "H2", NODE_WAY, "live_seafood", {"17:30": "reefer_42", "20:15": "reefer_42"})]
