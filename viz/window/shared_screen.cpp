#include "viz/window/shared_screen.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <cstdint>
#include <cstring>
#include <utility>

namespace tierflow {
namespace {

struct Hangup {
  void operator()(Display* display) const { XCloseDisplay(display); }
};
using Connection = std::unique_ptr<Display, Hangup>;

/// Xlib reports errors to one function of the whole program, which by default ends it.
class ErrorsNoted {
 public:
  ErrorsNoted() : before_{XSetErrorHandler(note)} { noted = false; }
  ~ErrorsNoted() { XSetErrorHandler(before_); }
  ErrorsNoted(ErrorsNoted const&) = delete;
  ErrorsNoted& operator=(ErrorsNoted const&) = delete;
  /// After everything that was asked so far has been answered.
  [[nodiscard]] static bool any(Display* display) {
    XSync(display, False);
    return noted;
  }

 private:
  static int note(Display*, XErrorEvent*) {
    noted = true;
    return 0;
  }
  static inline bool noted = false;
  XErrorHandler before_;
};

/// R, G, B, A to B, G, R, A, two pixels at a time.
void swap_red_and_blue(std::uint32_t const* from, char* to, std::size_t count) {
  std::size_t i = 0;
  for (; i + 1 < count; i += 2) {
    std::uint64_t two = 0;
    std::memcpy(&two, from + i, sizeof two);
    two = (two & 0xFF00FF00FF00FF00) | (two & 0x000000FF000000FF) << 16 | (two >> 16 & 0x000000FF000000FF);
    std::memcpy(to + 4 * i, &two, sizeof two);
  }
  if (i == count) return;
  std::uint32_t const last = (from[i] & 0xFF00FF00) | (from[i] & 0xFF) << 16 | (from[i] >> 16 & 0xFF);
  std::memcpy(to + 4 * i, &last, sizeof last);
}

/// A picture's worth of memory that the server reads as well.
class SharedImage {
 public:
  SharedImage(Display* display, XWindowAttributes const& window, int width, int height) : display_{display} {
    ErrorsNoted const errors;
    image_ = XShmCreateImage(display, window.visual, static_cast<unsigned>(window.depth), ZPixmap, nullptr, &segment_,
                             static_cast<unsigned>(width), static_cast<unsigned>(height));
    if (image_ == nullptr || image_->bits_per_pixel != 32 || image_->bytes_per_line != width * 4) return;
    auto const size = static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(height);
    segment_.shmid = shmget(IPC_PRIVATE, size, IPC_CREAT | 0600);
    if (segment_.shmid < 0) return;
    void* const memory = shmat(segment_.shmid, nullptr, 0);
    if (memory != reinterpret_cast<void*>(-1)) {  // NOLINT(performance-no-int-to-ptr): so shmat says no
      segment_.shmaddr = image_->data = static_cast<char*>(memory);
      segment_.readOnly = True;
      attached_ = XShmAttach(display, &segment_) != 0 && !ErrorsNoted::any(display);
    }
    shmctl(segment_.shmid, IPC_RMID, nullptr);  // it goes when the last of both lets go
  }
  ~SharedImage() {
    if (attached_) XShmDetach(display_, &segment_);
    XSync(display_, False);
    if (segment_.shmaddr != nullptr) shmdt(segment_.shmaddr);
    if (image_ == nullptr) return;
    image_->data = nullptr;
    XDestroyImage(image_);
  }
  SharedImage(SharedImage const&) = delete;
  SharedImage& operator=(SharedImage const&) = delete;

  [[nodiscard]] bool is_ready() const { return attached_; }
  [[nodiscard]] XImage* image() const { return image_; }
  [[nodiscard]] bool fits(Picture const& picture) const {
    return image_->width == picture.width() && image_->height == picture.height();
  }

 private:
  Display* display_;
  XShmSegmentInfo segment_{};
  XImage* image_ = nullptr;
  bool attached_ = false;
};

}  // namespace

struct SharedScreen::Line {
  Connection display;
  ::Window window = 0;
  XWindowAttributes attributes{};
  GC context = nullptr;
  bool red_is_first = false;
  std::unique_ptr<SharedImage> image{};

  bool prepare(int width, int height) {
    image.reset();
    image = std::make_unique<SharedImage>(display.get(), attributes, width, height);
    return image->is_ready();
  }
};

bool SharedScreen::server_answers() { return Connection{XOpenDisplay(nullptr)} != nullptr; }

SharedScreen::SharedScreen(std::unique_ptr<Line> line) : line_{std::move(line)} {}

SharedScreen::~SharedScreen() {
  line_->image.reset();
  XFreeGC(line_->display.get(), line_->context);
}

std::unique_ptr<SharedScreen> SharedScreen::open(unsigned long window) {
  auto line = std::make_unique<Line>();
  line->display.reset(XOpenDisplay(nullptr));
  line->window = window;
  Display* const display = line->display.get();
  if (display == nullptr || XShmQueryExtension(display) == 0 || ImageByteOrder(display) != LSBFirst) return nullptr;
  ErrorsNoted const errors;
  if (XGetWindowAttributes(display, window, &line->attributes) == 0) return nullptr;
  Visual const& visual = *line->attributes.visual;
  bool const blue_first = visual.red_mask == 0xFF0000 && visual.green_mask == 0xFF00 && visual.blue_mask == 0xFF;
  line->red_is_first = visual.red_mask == 0xFF && visual.green_mask == 0xFF00 && visual.blue_mask == 0xFF0000;
  if (!blue_first && !line->red_is_first) return nullptr;
  if (!line->prepare(16, 16)) return nullptr;
  line->context = XCreateGC(display, window, 0, nullptr);
  // Nothing is cleared when the window grows: the next picture comes soon enough, and black would flash.
  XSetWindowBackgroundPixmap(display, window, None);
  if (ErrorsNoted::any(display)) return nullptr;
  return std::unique_ptr<SharedScreen>{new SharedScreen{std::move(line)}};
}

bool SharedScreen::show(Picture const& picture) {
  if (!line_->image->fits(picture) && !line_->prepare(picture.width(), picture.height())) return false;
  XImage* const image = line_->image->image();
  std::vector<std::uint32_t> const& pixels = picture.pixels();
  if (line_->red_is_first)
    std::memcpy(image->data, pixels.data(), pixels.size() * 4);
  else
    swap_red_and_blue(pixels.data(), image->data, pixels.size());
  Display* const display = line_->display.get();
  XShmPutImage(display, line_->window, line_->context, image, 0, 0, 0, 0, static_cast<unsigned>(picture.width()),
               static_cast<unsigned>(picture.height()), False);
  XSync(display, False);  // the server has read it: the memory may be written again
  return true;
}

void limit_window(unsigned long window, int least_width, int least_height) {
  Connection const display{XOpenDisplay(nullptr)};
  if (!display) return;
  ErrorsNoted const errors;
  XSizeHints hints{};
  long given = 0;
  XGetWMNormalHints(display.get(), window, &hints, &given);
  hints.flags |= PMinSize;
  hints.min_width = least_width;
  hints.min_height = least_height;
  XSetWMNormalHints(display.get(), window, &hints);
  (void)ErrorsNoted::any(display.get());  // a wish, not a need
}

}  // namespace tierflow
