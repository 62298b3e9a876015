;; The convolution of plain-kernel.ts for WebAssembly: the same sums in the same order, four outputs in one vector.
;;
;; `npm run build:kernel` compiles this file to public/model/kernel.wasm. All places are addresses in bytes.
;;
;; Weights come in panels of eight outputs (two vectors): their biases, then for each token of the window and each of
;; its inputs the eight weights. A panel stays in the fastest cache while all rows pass by. Four rows are summed at
;; once: eight vectors of sums, two of weights and one input copied to all lanes are what sixteen registers hold, and
;; six loads feed sixteen operations. More rows, or two inputs a step, made the engine spill registers and ran slower.
;; Multiplication and addition are separate operations, each rounded, so that every engine gives the same bits.
(module
  (memory (export "memory") 1)
  (func (export "convolve")
    (param $input i32) (param $weights i32) (param $output i32)
    (param $rows i32)    ;; a multiple of four
    (param $stride i32)  ;; from one input row to the next
    (param $window i32)  ;; tokens of a window
    (param $step i32)    ;; from one token of a window to the next
    (param $pitch i32)   ;; from one output row to the next
    (local $stop i32) (local $left i32) (local $token i32) (local $from i32) (local $to i32) (local $end i32)
    (local $weight i32) (local $row0 i32) (local $row1 i32) (local $row2 i32) (local $row3 i32)
    (local $low v128) (local $high v128) (local $number v128)
    (local $low0 v128) (local $low1 v128) (local $low2 v128) (local $low3 v128)
    (local $high0 v128) (local $high1 v128) (local $high2 v128) (local $high3 v128)

    (local.set $stop (i32.add (local.get $output) (local.get $pitch)))
    (loop $panels
      (local.set $from (local.get $input))
      (local.set $to (local.get $output))
      (local.set $left (local.get $rows))
      (loop $fours
        (local.set $low (v128.load (local.get $weights)))
        (local.set $high (v128.load offset=16 (local.get $weights)))
        (local.set $low0 (local.get $low))
        (local.set $low1 (local.get $low))
        (local.set $low2 (local.get $low))
        (local.set $low3 (local.get $low))
        (local.set $high0 (local.get $high))
        (local.set $high1 (local.get $high))
        (local.set $high2 (local.get $high))
        (local.set $high3 (local.get $high))
        (local.set $weight (i32.add (local.get $weights) (i32.const 32)))
        (local.set $row0 (local.get $from))
        (local.set $token (local.get $window))
        (loop $tokens
          (local.set $row1 (i32.add (local.get $row0) (local.get $stride)))
          (local.set $row2 (i32.add (local.get $row1) (local.get $stride)))
          (local.set $row3 (i32.add (local.get $row2) (local.get $stride)))
          (local.set $end (local.get $row1))
          (loop $inputs
            (local.set $low (v128.load (local.get $weight)))
            (local.set $high (v128.load offset=16 (local.get $weight)))
            (local.set $number (v128.load32_splat (local.get $row0)))
            (local.set $low0 (f32x4.add (local.get $low0) (f32x4.mul (local.get $number) (local.get $low))))
            (local.set $high0 (f32x4.add (local.get $high0) (f32x4.mul (local.get $number) (local.get $high))))
            (local.set $number (v128.load32_splat (local.get $row1)))
            (local.set $low1 (f32x4.add (local.get $low1) (f32x4.mul (local.get $number) (local.get $low))))
            (local.set $high1 (f32x4.add (local.get $high1) (f32x4.mul (local.get $number) (local.get $high))))
            (local.set $number (v128.load32_splat (local.get $row2)))
            (local.set $low2 (f32x4.add (local.get $low2) (f32x4.mul (local.get $number) (local.get $low))))
            (local.set $high2 (f32x4.add (local.get $high2) (f32x4.mul (local.get $number) (local.get $high))))
            (local.set $number (v128.load32_splat (local.get $row3)))
            (local.set $low3 (f32x4.add (local.get $low3) (f32x4.mul (local.get $number) (local.get $low))))
            (local.set $high3 (f32x4.add (local.get $high3) (f32x4.mul (local.get $number) (local.get $high))))
            (local.set $weight (i32.add (local.get $weight) (i32.const 32)))
            (local.set $row1 (i32.add (local.get $row1) (i32.const 4)))
            (local.set $row2 (i32.add (local.get $row2) (i32.const 4)))
            (local.set $row3 (i32.add (local.get $row3) (i32.const 4)))
            (local.set $row0 (i32.add (local.get $row0) (i32.const 4)))
            (br_if $inputs (i32.lt_u (local.get $row0) (local.get $end))))
          (local.set $row0 (i32.add (i32.sub (local.get $row0) (local.get $stride)) (local.get $step)))
          (local.set $token (i32.sub (local.get $token) (i32.const 1)))
          (br_if $tokens (local.get $token)))
        (v128.store (local.get $to) (local.get $low0))
        (v128.store offset=16 (local.get $to) (local.get $high0))
        (local.set $to (i32.add (local.get $to) (local.get $pitch)))
        (v128.store (local.get $to) (local.get $low1))
        (v128.store offset=16 (local.get $to) (local.get $high1))
        (local.set $to (i32.add (local.get $to) (local.get $pitch)))
        (v128.store (local.get $to) (local.get $low2))
        (v128.store offset=16 (local.get $to) (local.get $high2))
        (local.set $to (i32.add (local.get $to) (local.get $pitch)))
        (v128.store (local.get $to) (local.get $low3))
        (v128.store offset=16 (local.get $to) (local.get $high3))
        (local.set $to (i32.add (local.get $to) (local.get $pitch)))
        (local.set $from (i32.add (local.get $from) (i32.shl (local.get $stride) (i32.const 2))))
        (local.set $left (i32.sub (local.get $left) (i32.const 4)))
        (br_if $fours (local.get $left)))
      (local.set $weights (local.get $weight))
      (local.set $output (i32.add (local.get $output) (i32.const 32)))
      (br_if $panels (i32.lt_u (local.get $output) (local.get $stop))))))
