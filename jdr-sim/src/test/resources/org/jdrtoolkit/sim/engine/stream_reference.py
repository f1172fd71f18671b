"""Named random numbers, worked out apart from the toolkit: whole numbers modulo 2^64, ziggurat with 1024 layers."""
import math, sys
M = (1 << 64) - 1; G = 0x9E3779B97F4A7C15
def mix(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & M
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & M
    return z ^ (z >> 31)
def named(key, name):
    h = key
    for c in name: h = mix((h + G * (ord(c) + 1)) & M)
    return mix(h ^ G)
def seed(s): return mix((s + G) & M)
def bits(key, person, step): return mix((mix((key + G * (person + 1)) & M) + G * (step + 1)) & M)
def unit(b): return ((b >> 11) + 1) * 2.0 ** -53
N = 1024; R = 4.038849846109504523; V = 0.0012263246463530880729
f = lambda x: math.exp(-0.5 * x * x)
X = [V / f(R), R]
for i in range(2, N): X.append(math.sqrt(-2 * math.log(V / X[i - 1] + f(X[i - 1]))))
X.append(0.0)
def normal(b, trace=None):
    while True:
        layer = b & (N - 1)
        top = b >> 12                       # 52 bits; the highest is the sign
        u = (top - (1 << 52) if top >> 51 else top) * 2.0 ** -51
        if abs(u) < X[layer + 1] / X[layer]: return u * X[layer]
        if layer == 0:
            if trace is not None: trace.append("tail")
            while True:
                b = mix((b + G) & M); x = -math.log(unit(b)) / R
                b = mix((b + G) & M); y = -math.log(unit(b))
                if 2 * y > x * x: return -R - x if u < 0 else R + x
        x = u * X[layer]
        b = mix((b + G) & M)
        if f(X[layer]) + unit(b) * (f(X[layer + 1]) - f(X[layer])) < f(x):
            if trace is not None: trace.append("edge")
            return x
        if trace is not None: trace.append("again")
        b = mix((b + G) & M)
key = seed(20260302)
for name in ("replication 0", "nurses", "strain", "state"): key = named(key, name)
print("uniform 0 0", repr(unit(bits(key, 0, 0)))); print("uniform 599 156", repr(unit(bits(key, 599, 156))))
print("normal 0 1", repr(normal(bits(key, 0, 1)))); print("normal 599 156", repr(normal(bits(key, 599, 156))))
seen = set()
p = 0
while len(seen) < 3:
    t = []; v = normal(bits(key, p, 1), t)
    k = t[0] if t else None
    if k and k not in seen: seen.add(k); print(k, p, repr(v))
    p += 1
